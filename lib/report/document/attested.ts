import { formatDayAndTime } from '@/lib/time/format';
import type { Snapshot } from '../snapshot';
import type { Block } from './report-document';
import type { ReportSource } from './report-source';
import { heading, paragraph } from './written';

/** Who approved what, when, and how they proved who they are. */
export function approvals({ approvals: given }: Pick<Snapshot, 'approvals'>, t: ReportSource['t']): Block[] {
  const title = heading(2, t('approvals'));
  if (given.length === 0) return [title, paragraph(t('noApprovals'))];
  const content = given.flatMap(({ name, role, at, method, sha256, step = 'decide' }) => {
    const how = { time: formatDayAndTime(new Date(at)), name, role, step, method: t(`method.${method}`) };
    return [paragraph(t('approved', how), { strong: true }), small(t('approvedHash', { sha256 }))];
  });
  return [title, { kind: 'frame', content, qr: null }];
}

/** How to check that the report is genuine. `hash` is that of the attached source. */
export function verification(
  { verification: { code, address } }: Pick<Snapshot, 'verification'>,
  hash: string,
  sealed: string,
  t: ReportSource['t'],
): Block[] {
  const content: Block[] = [
    paragraph(sealed),
    paragraph(t(address === null ? 'checkCode' : 'checkAt')),
    ...(address === null ? [] : [{ kind: 'link', address } as const]),
    paragraph(t('code', { code }), { strong: true }),
    small(t('attachmentHash', { sha256: hash })),
  ];
  return [heading(2, t('verification')), { kind: 'frame', content, qr: address }];
}

function small(text: string): Block {
  return { kind: 'paragraph', runs: [{ text, tone: 'muted' }], size: 'small' };
}
