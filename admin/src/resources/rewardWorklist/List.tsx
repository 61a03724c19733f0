import { Button } from '@mui/material';
import { useState } from 'react';
import { DataTable, useTranslate } from 'react-admin';
import { Chip } from '../../display/Chip';
import { Code, Day, Instant } from '../../display/Values';
import { ListPage } from '../../list/ListPage';
import { OpenCaseDialog } from './OpenCaseDialog';
import type { WorklistItem } from './operations';

/** Court acts in force that wait for a reward case, oldest first. */
export function RewardWorklist() {
  const translate = useTranslate();
  const [chosen, setChosen] = useState<WorklistItem>();
  return (
    <ListPage
      resource="rewardWorklist"
      title={translate('adal.menu.rewardWorklist')}
      whenEmpty={translate('adal.reward.worklistEmpty')}
      refreshEvery={30}
    >
      <DataTable<WorklistItem> bulkActionButtons={false} rowClick={false}>
        <DataTable.Col<WorklistItem>
          source="actNumber"
          label={translate('adal.fields.courtAct')}
          disableSort
          render={(a) => <Code>{a.actNumber}</Code>}
        />
        <DataTable.Col<WorklistItem>
          source="kind"
          label={translate('adal.fields.kind')}
          disableSort
          render={(a) => translate(`adal.enums.courtActKind.${a.kind}`)}
        />
        <DataTable.Col<WorklistItem>
          source="inForceOn"
          label={translate('adal.fields.inForceOn')}
          disableSort
          render={(a) => <Day on={a.inForceOn} />}
        />
        <DataTable.Col<WorklistItem>
          source="offenceCode"
          label={translate('adal.fields.offenceId')}
          disableSort
        />
        <DataTable.Col<WorklistItem>
          source="category"
          label={translate('adal.fields.rewardCategory')}
          disableSort
          render={(a) => (a.category ? translate(`adal.enums.gravity.${a.category}`) : '—')}
        />
        <DataTable.Col<WorklistItem>
          source="personAlias"
          label={translate('adal.fields.personAlias')}
          disableSort
          render={(a) => <Code>{a.personAlias.slice(0, 8)}</Code>}
        />
        <DataTable.Col<WorklistItem>
          source="receivedAt"
          label={translate('adal.fields.receivedAt')}
          disableSort
          render={(a) => <Instant at={a.receivedAt} />}
        />
        <DataTable.Col<WorklistItem>
          source="viewerActions"
          label={translate('adal.fields.acts')}
          disableSort
          render={(a) =>
            a.viewerActions.includes('openRewardCase') ? (
              <Button variant="contained" onClick={() => setChosen(a)}>
                {translate('adal.actions.openRewardCase.label')}
              </Button>
            ) : (
              <Chip tone="warning">
                {translate(`adal.enums.obstacle.${a.obstacle}`, { _: a.obstacle ?? '' })}
              </Chip>
            )
          }
        />
      </DataTable>
      {chosen ? <OpenCaseDialog act={chosen} onClose={() => setChosen(undefined)} /> : null}
    </ListPage>
  );
}
