import { Page } from '../ui/page';
import { Paper } from '../ui/paper';
import { AdminHeader, AdminSections, type AdminStartData } from './admin-start';
import { AuditorHeader, AuditorSections, type AuditorStartData } from './auditor-start';
import { FeedbackNews, type FeedbackNewsItem } from './feedback-news';
import { ReaderHeader, ReaderSections, type ReaderStartData } from './reader-start';
import { UnitManagerHeader, UnitManagerSections, type UnitManagerStartData } from './unit-manager-start';

type StartPageProps = {
  /** The calendar day that it is, `YYYY-MM-DD`. */
  today: string;
  slug: string;
  /** What came of what the person has said of the templates, that they have not seen. */
  feedback: readonly FeedbackNewsItem[];
  /** One for each role the person holds; those with the most to do come first. */
  auditor?: AuditorStartData | undefined;
  unitManager?: UnitManagerStartData | undefined;
  admin?: AdminStartData | undefined;
  reader?: ReaderStartData | undefined;
};

/** Where everyone lands: one sentence that says what is asked, then all that one's roles hold. */
export function StartPage(props: StartPageProps) {
  const { today, slug, feedback, auditor, unitManager, admin, reader } = props;
  return (
    <Page>
      <Header {...props} />
      <Paper>
        {auditor && <AuditorSections data={auditor} today={today} />}
        {unitManager && <UnitManagerSections data={unitManager} today={today} />}
        <FeedbackNews slug={slug} news={feedback} />
        {admin && <AdminSections data={admin} today={today} />}
        {reader && <ReaderSections data={reader} />}
      </Paper>
    </Page>
  );
}

/** The sentence belongs to the role with the most to do. */
function Header({ today, auditor, unitManager, admin, reader }: StartPageProps) {
  if (auditor) return <AuditorHeader data={auditor} today={today} />;
  if (unitManager) return <UnitManagerHeader data={unitManager} today={today} />;
  if (admin) return <AdminHeader data={admin} />;
  return reader && <ReaderHeader data={reader} today={today} />;
}
