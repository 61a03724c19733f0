import type { Viewer } from './viewer';

export function has(viewer: Viewer | undefined, permission: string): boolean {
  return viewer?.permissions.includes(permission) ?? false;
}
