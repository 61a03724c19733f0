import {
  HttpError,
  type DataProvider,
  type GetListParams,
  type GetListResult,
  type RaRecord,
} from 'react-admin';
import { graphql } from './graphql';
import { listAll } from './listAll';
import { listPage } from './listPage';
import type { Noun } from './noun';
import { nouns } from './nouns';
import { loadViewer } from './viewer';

function nounOf(resource: string): Noun {
  const noun = nouns[resource];
  if (!noun) throw new Error(`Unknown resource ${resource}`);
  return noun;
}

async function getList(resource: string, params: GetListParams): Promise<GetListResult> {
  const { list, identify } = nounOf(resource);
  if (!list) throw new Error(`${resource} has no list`);
  const identified = (record: RaRecord) => (identify ? { ...record, id: identify(record) } : record);
  return list.shape === 'all' ? listAll(list, params, identified) : listPage(list, params, identified);
}

async function getOne(resource: string, id: string, signal?: AbortSignal): Promise<{ data: RaRecord }> {
  const { one } = nounOf(resource);
  if (!one) throw new Error(`${resource} has no single record`);
  const byViewer = one.variables?.(await loadViewer());
  const answer = await graphql<Record<string, RaRecord | null>>(one.query, { id, ...byViewer }, signal);
  const record = answer[one.root];
  if (!record) throw new HttpError('adal.errors.notFound', 404, { code: 'NOT_FOUND' });
  return { data: record };
}

/** Records change by named acts (see `actions/`), never by generic writes. */
function noGenericWrites(): Promise<never> {
  return Promise.reject(new HttpError('adal.errors.noGenericWrites', 405, {}));
}

export const dataProvider = {
  supportAbortSignal: true,
  getList,
  getOne: (resource, params) => getOne(resource, String(params.id), params.signal),
  getMany: async (resource, { ids, signal }) => ({
    data: await Promise.all(ids.map(async (id) => (await getOne(resource, String(id), signal)).data)),
  }),
  getManyReference: (resource, { target, id, ...params }) =>
    getList(resource, { ...params, filter: { ...params.filter, [target]: id } }),
  create: noGenericWrites,
  update: noGenericWrites,
  updateMany: noGenericWrites,
  delete: noGenericWrites,
  deleteMany: noGenericWrites,
} as DataProvider;
