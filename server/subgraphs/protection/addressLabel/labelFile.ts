/** By which the spool knows a label. */
export const labelFile = (labelId: string) => `label-${labelId}`;
