/** The files that came with a form: looked at before it is read, kept before its command runs. */
import type { Request } from 'express';
import type { Audience } from '../server/disputes/audiences.ts';
import type { ReceivedFile } from '../server/middleware/forms.ts';
import type { OpenedCase } from './caseView/context.ts';
import type { Attached } from './forms/fields.ts';
import type { PlacedForm } from './forms/siteMap.ts';
import type { RouteServices } from './index.ts';

export interface FormFiles {
  /** By the name of the field, for the form's reader. */
  readonly typed: Readonly<Record<string, Attached>>;
  keep(): Promise<void>;
  /** Lets go of what was just kept: the command was refused. */
  letGo(): Promise<void>;
}

interface Sent {
  readonly request: Request;
  readonly commandId: string;
  readonly place: PlacedForm;
  readonly opened: OpenedCase;
}

/** Looks at the files of a form that takes some; another form's files are not looked at. */
export async function filesOf({ files }: RouteServices, sent: Sent): Promise<FormFiles> {
  const { request, place, opened, commandId } = sent;
  const received = place.form.upload ? (request.files ?? []) : [];
  const { number } = opened.stored.dispute;
  const looked = await Promise.all(
    received.map(async (file, index) => ({
      file,
      id: `${number}-${commandId}-${index}`,
      mediaType: await files.mediaTypeOf(file),
    })),
  );
  const undo: (() => Promise<void>)[] = [];
  return {
    typed: Object.fromEntries(
      looked.map(({ file, id, mediaType }) => [file.field, { attachedId: id, mediaType }]),
    ),
    async keep() {
      for (const { file, id, mediaType } of looked)
        if (mediaType !== null) undo.push(await files.keep({ ...keepingOf(sent, file), id, mediaType }));
    },
    async letGo() {
      for (const release of undo) await release();
    },
  };
}

function keepingOf({ place, opened }: Sent, received: ReceivedFile) {
  return {
    received,
    number: opened.stored.dispute.number,
    audiences: audiencesOf(place),
    uploadedBy: opened.viewer.actor.accountId ?? '',
  };
}

/** What was handed in within a procedure is for the parties and the desk of that procedure. */
function audiencesOf({ scope }: PlacedForm): readonly Audience[] {
  if (scope === 'agreementReview') return ['parties', 'reviewDesk'];
  return scope === 'mediation' ? ['parties', 'bodyDesk'] : ['parties', 'commissionDesk', 'tribunal'];
}
