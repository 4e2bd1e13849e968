import { SelectField } from './select-field';

export type FilterOption = { readonly id: string; readonly name: string };

type OptionFilterProps = {
  /** Of the parameter in the address. */
  name: string;
  label: string;
  /** What choosing none of them is called. */
  any: string;
  chosen: string | null;
  options: readonly FilterOption[];
};

/** Chooses one among many, or none, in a form that filters a list by its address. */
export function OptionFilter({ name, label, any, chosen, options }: OptionFilterProps) {
  return (
    <SelectField label={label} name={name} defaultValue={chosen ?? ''} className="max-w-search">
      <option value="">{any}</option>
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.name}
        </option>
      ))}
    </SelectField>
  );
}
