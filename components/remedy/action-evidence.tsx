'use client';

import { useMemo, useState } from 'react';
import { EvidenceDesk } from '../evidence/evidence-desk';
import { EvidenceSection } from '../evidence/evidence-section';

type ActionEvidenceProps = { slug: string; auditId: string; actionId: string };

/** The files on an action, and the ways to add one. */
export function ActionEvidence({ slug, auditId, actionId }: ActionEvidenceProps) {
  const [desk] = useState(() => new EvidenceDesk(slug, auditId));
  const target = useMemo(() => ({ item: null, actionId }), [actionId]);
  return <EvidenceSection desk={desk} target={target} />;
}
