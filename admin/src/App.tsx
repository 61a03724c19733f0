import { Admin, CustomRoutes, Resource, type I18nProvider } from 'react-admin';
import { Route } from 'react-router';
import { Dashboard } from './dashboard/Dashboard';
import { Layout } from './layout/Layout';
import { SignedOut } from './layout/SignedOut';
import { darkTheme, lightTheme } from './layout/theme';
import * as pages from './pages';
import { authProvider } from './providers/auth';
import { dataProvider } from './providers/data';
import { queryClient } from './providers/queries';
import { store } from './providers/store';

export function App({ i18nProvider }: { i18nProvider: I18nProvider }) {
  return (
    <Admin
      title="Adal"
      disableTelemetry
      requireAuth
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      store={store}
      queryClient={queryClient}
      layout={Layout}
      loginPage={SignedOut}
      dashboard={Dashboard}
      lightTheme={lightTheme}
      darkTheme={darkTheme}
    >
      <Resource name="reports" {...pages.reports} />
      <Resource name="protocols" {...pages.protocols} />
      <Resource name="tasks" {...pages.tasks} />
      <Resource name="referrals" {...pages.referrals} />
      <Resource name="notices" {...pages.notices} />
      <Resource name="letters" {...pages.letters} />
      <Resource name="paymentOrders" {...pages.paymentOrders} />
      <Resource name="disclosureRequests" {...pages.disclosureRequests} />
      <Resource name="disclosureGrants" {...pages.disclosureGrants} />
      <Resource name="disclosureViews" {...pages.disclosureViews} />
      <Resource name="disclosureAuthorities" {...pages.disclosureAuthorities} />
      <Resource name="passkeys" {...pages.passkeys} />
      <Resource name="protectionRecords" {...pages.protectionRecords} />
      <Resource name="protectionMeasures" {...pages.protectionMeasures} />
      <Resource name="checkIns" {...pages.checkIns} />
      <Resource name="retaliationReports" {...pages.retaliationReports} />
      <Resource name="employerProcedures" {...pages.employerProcedures} />
      <Resource name="leakIncidents" {...pages.leakIncidents} />
      <Resource name="callBacks" {...pages.callBacks} />
      <Resource name="rewardWorklist" {...pages.rewardWorklist} />
      <Resource name="rewardCases" {...pages.rewardCases} />
      <Resource name="departments" {...pages.departments} />
      <Resource name="offences" {...pages.offences} />
      <Resource name="mciRates" {...pages.mciRates} />
      <Resource name="holidays" {...pages.holidays} />
      <Resource name="staff" {...pages.staff} />
      <Resource name="roleRequests" {...pages.roleRequests} />
      <Resource name="breakGlass" {...pages.breakGlass} />
      <CustomRoutes>
        <Route path="/intake" element={<pages.Register />} />
        <Route path="/protocols/new" element={<pages.ProtocolDraft />} />
        <Route path="/protectionRecords/new" element={<pages.HelperForm />} />
        <Route path="/status" element={<pages.StatusCheck />} />
        <Route path="/vault" element={<pages.VaultPage />} />
        <Route path="/shreddings" element={<pages.ShreddingPage />} />
        <Route path="/trustedDocuments" element={<pages.TrustedDocumentPage />} />
        <Route path="/parkedEvents" element={<pages.ParkedEventList />} />
      </CustomRoutes>
    </Admin>
  );
}
