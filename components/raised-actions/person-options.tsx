import type { PeopleChoices } from './raised-view';

/** People to choose among, by name. */
export function PersonOptions({ people }: { people: PeopleChoices['doers'] }) {
  return people.map(({ userId, name }) => (
    <option key={userId} value={userId}>
      {name}
    </option>
  ));
}
