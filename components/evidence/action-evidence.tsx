'use client';

import { useState } from 'react';
import { EvidenceDesk } from './evidence-desk';
import { EvidenceSection } from './evidence-section';

type ActionEvidenceProps = { slug: string; auditId: string; actionId: string };

/** The files on an action, with the ways to put more there for whoever may. The heading stands with whoever shows it. */
export function ActionEvidence({ slug, auditId, actionId }: ActionEvidenceProps) {
  const [desk] = useState(() => new EvidenceDesk(slug, auditId));
  return <EvidenceSection desk={desk} target={{ item: null, actionId }} />;
}
