import { LoaderCircle } from 'lucide-react';

/** A turning circle, for work whose length is unknown. The words beside it must say what goes on. */
export function Spinner() {
  return <LoaderCircle className="animate-spin" />;
}
