// A form as one policy file writes it -> the same form, readable outside that file.
import { absolute } from '../../compile/resolve-items.ts';
import type { Form, Policy } from '../../model/policy.ts';

/** The certification table, short for one of the same file, is named in full. */
export const withWholeNames = (form: Form, policy: Policy): Form =>
  form.certification === undefined ? form : { ...form, certification: absolute(policy, form.certification) };
