import { getTranslations } from 'next-intl/server';

/** The groups that cases are usually told apart by, where the plan names none. */
export async function usualGroups(units: readonly { readonly name: string }[]) {
  const t = await getTranslations('measuring');
  return {
    sex: [t('usualSex.women'), t('usualSex.men')],
    age: [] as string[],
    section: [] as string[],
    unit: units.map(({ name }) => name),
  };
}
