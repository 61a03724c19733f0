import { QueryClient } from '@tanstack/react-query';
import { HttpError } from 'react-admin';

const transient = [0, 502, 503, 504];

/** Network trouble is worth another try; a refusal is an answer. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, error) =>
        failures < 2 && error instanceof HttpError && transient.includes(error.status),
    },
  },
});
