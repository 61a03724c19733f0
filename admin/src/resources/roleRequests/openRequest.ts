import type { NavigateFunction } from 'react-router';

/** Goes to the request that an act has made; stays where the act made none. */
export function openRequest(navigate: NavigateFunction, answer: Record<string, unknown>): void {
  const made = answer.roleRequest as { id: string } | undefined;
  if (made) void navigate(`/roleRequests/${made.id}/show`);
}
