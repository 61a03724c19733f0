// Hive gateway with the planner of Hive router.
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { start as startHive } from './hive.mjs';

export const start = (surroundings) => startHive(surroundings, { unifiedGraphHandler });
