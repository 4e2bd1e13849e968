'use client';

import { useTranslations } from 'next-intl';
import { isItem, isSingleton } from '@/lib/domain/template/draft-node';
import { BlockForm } from './block-form';
import { ItemForm } from './item-form';
import { SingletonForm } from './singleton-form';
import { useNodeFields } from './use-node-fields';

/** What one most often changes of a node, in its own place in the form. */
export function NodeForm({ id }: { id: string }) {
  const t = useTranslations('templateEditor');
  const fields = useNodeFields(id);
  if (fields === null) return <p>{t('gone')}</p>;
  const { kind } = fields.content;
  if (isSingleton(kind)) return <SingletonForm fields={fields} />;
  return isItem(kind) ? <ItemForm fields={fields} /> : <BlockForm fields={fields} />;
}
