// A form as one policy file writes it -> the same form, readable outside that file.
import { absolute } from '../../compile/resolve-items.ts';
import type { Form, Policy } from '../../model/policy.ts';

const whole = new WeakMap<Form, Form>();

/** The certification table, short for one of the same file, is named in full. A form stands in one file only. */
export function withWholeNames(form: Form, policy: Policy): Form {
  if (form.certification === undefined) return form;
  const found = whole.get(form) ?? { ...form, certification: absolute(policy, form.certification) };
  whole.set(form, found);
  return found;
}
