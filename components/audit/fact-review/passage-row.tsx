'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { maxFactCommentLength } from '@/lib/domain/fact-review/fact-said';
import type { PlacedPassage } from '@/lib/domain/fact-review/passage';
import { CaseTextField } from '../../personal-data/case-text-field';
import { classNames } from '../../ui/class-names';
import { Segment } from '../../ui/segment';
import { CommentProblem } from './comment-problem';
import { PassageText } from './passage-text';
import { useReview, useSaid } from './review-context';
import { usePassageName } from './use-passage-name';

type PassageRowProps = {
  placed: PlacedPassage;
  /** The round has ended meanwhile: what was written can be read, and copied. */
  isOver: boolean;
};

/** The id of a passage on the page, for links to it. */
export const passageId = (target: string): string => `passage-${target.replaceAll(' ', '-')}`;

/** One passage of the draft, and what the manager says of it: that it is right, or what is wrong. */
export function PassageRow({ placed, isOver }: PassageRowProps) {
  const t = useTranslations('factReview');
  const { heading, inList } = usePassageName();
  const { target, passage, place, asked } = placed;
  const { store } = useReview();
  const state = useSaid().get(target) ?? null;
  const said = state?.change.value ?? null;
  // What was written comes back when the mind changes twice.
  const written = useRef('');
  if (said && !said.agrees) written.current = said.text;
  const chosen = said === null ? null : said.agrees ? 'agrees' : 'comment';
  const number = place.kind === 'judgement' ? null : passage.number;
  return (
    <li
      id={passageId(target)}
      tabIndex={-1}
      className="grid grid-cols-numbered gap-x-3 gap-y-2 border-t border-line py-4 tablet:grid-cols-item"
    >
      <span
        className={classNames(
          'pt-0.5 text-sm tabular-nums',
          asked && said === null ? 'font-medium text-unassessed' : 'text-ink-3',
        )}
      >
        {number}
      </span>
      <div className="min-w-0">
        <h3 className="max-w-measure text-base leading-ui font-medium">{heading(placed)}</h3>
        <PassageText passage={passage} />
      </div>
      <div className="col-start-2 tablet:col-start-auto">
        <Segment
          label={t('about', { name: inList(placed) })}
          name={target}
          options={[
            { value: 'agrees', label: t('agrees') },
            { value: 'comment', label: t('comment') },
          ]}
          value={chosen}
          disabled={isOver}
          onChange={(value) =>
            store.say(
              target,
              value === 'agrees' ? { agrees: true } : { agrees: false, text: written.current },
            )
          }
        />
      </div>
      {said && !said.agrees && (
        <div className="col-start-2 min-w-0">
          <CaseTextField
            label={t('yourComment')}
            value={said.text}
            rows={2}
            maxLength={maxFactCommentLength}
            readOnly={isOver}
            onChange={(event) => store.say(target, { agrees: false, text: event.target.value })}
          />
        </div>
      )}
      {state?.problem && (
        <div className="col-start-2 min-w-0">
          <CommentProblem problem={state.problem} mine={state.change} />
        </div>
      )}
    </li>
  );
}
