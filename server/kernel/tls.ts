/** How processes prove themselves to each other on the wire: PEM texts, the same three for calling and for answering. */
export interface Tls {
  key: string;
  cert: string;
  /** Who signs the certificates of our processes, and nobody else's. */
  ca: string;
}
