/** A time of the year when units report, as it is sent. */
export type WrittenOccasion = {
  readonly name: string;
  readonly alsoCalled: readonly string[];
  readonly month: number;
  readonly day: number;
  readonly followingYear: boolean;
};

/** What the fields hold: names in one line, numbers as their fields have them. */
export type OrganisationFields = {
  name: string;
  occasions: { name: string; alsoCalled: string; month: string; day: string; followingYear: boolean }[];
};

export const fieldsOf = (organisation: {
  readonly name: string;
  readonly occasions: readonly WrittenOccasion[];
}): OrganisationFields => ({
  name: organisation.name,
  occasions: organisation.occasions.map(({ alsoCalled, month, day, ...occasion }) => ({
    ...occasion,
    alsoCalled: alsoCalled.join(', '),
    month: String(month),
    day: String(day),
  })),
});

export const writtenOccasions = ({ occasions }: OrganisationFields): WrittenOccasion[] =>
  occasions.map(({ alsoCalled, month, day, ...occasion }) => ({
    ...occasion,
    alsoCalled: alsoCalled
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    month: Number(month),
    day: Number(day),
  }));
