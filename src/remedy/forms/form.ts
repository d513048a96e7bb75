/** The written forms of a measure: which there are, and their files as bytes. */
import type { FormName } from '../form-name.ts';
import { FORM_NAMES } from '../form-name.ts';
import type { MeasureName, TimedMeasure } from '../measure.ts';
import { writeAnsible } from './ansible.ts';
import { writeChangeRequest } from './change-request.ts';
import { writeCmd, writeStartupScript } from './cmd.ts';
import { writeDsc } from './dsc.ts';
import type { FormContext } from './form-context.ts';
import type { FormFile } from './form-file.ts';
import { writeGpo } from './gpo.ts';
import { writeGpoCmdlets } from './gpo-cmdlets.ts';
import { writeIntune } from './intune.ts';
import { writePowershell } from './powershell.ts';
import { writeReg } from './reg.ts';

type Writer = (measure: TimedMeasure, context: FormContext) => readonly FormFile[];

const WRITERS: Readonly<Record<FormName, Writer>> = {
  cmd: writeCmd,
  reg: writeReg,
  powershell: writePowershell,
  gpo: writeGpo,
  gpoCmdlets: writeGpoCmdlets,
  startupScript: writeStartupScript,
  intune: writeIntune,
  ansible: writeAnsible,
  dsc: writeDsc,
  changeRequest: writeChangeRequest,
};

/** Intune manages clients, and has no such policy for a server's listener. */
export function formsFor(measure: MeasureName): readonly FormName[] {
  return FORM_NAMES.filter((form) => form !== 'intune' || measure === 'client-vulnerable');
}

/** `TypeError` for a form the measure does not have. */
export function writeForm(form: FormName, measure: TimedMeasure, context: FormContext): readonly FormFile[] {
  if (!formsFor(measure.name).includes(form)) throw new TypeError(`writeForm: no ${form} for ${measure.name}`);
  return WRITERS[form](measure, context);
}
