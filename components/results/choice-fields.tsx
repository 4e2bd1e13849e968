import type { ResultsChoice } from '@/lib/domain/results/results-choice';

type ChoiceFieldsProps = { choice: ResultsChoice; except: readonly (keyof ResultsChoice)[] };

/** The rest of a choice, carried along unseen by a form that changes a part of it. */
export function ChoiceFields({ choice, except }: ChoiceFieldsProps) {
  const rest = (Object.keys(choice) as (keyof ResultsChoice)[]).filter((name) => !except.includes(name));
  return rest.map((name) => {
    const value = choice[name];
    return value === null ? null : <input key={name} type="hidden" name={name} value={value} />;
  });
}
