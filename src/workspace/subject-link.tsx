import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SubjectRef } from '#domain/id.ts';
import { idOf, kindOf } from '#domain/subject-ref.ts';
import { nameSubject } from '#i18n/name-subject.ts';
import { useCampaign } from './use-campaign.ts';

/** A subject by its name, leading to its page. */
export function SubjectLink({ subject, children }: { readonly subject: SubjectRef; readonly children?: ReactNode }) {
  const campaign = useCampaign();
  const id = idOf(subject);
  const params = { campaign: campaign.id };
  const text = children ?? nameSubject(subject, campaign);
  const kind = kindOf(subject);
  switch (kind) {
    case 'campaign':
      return (
        <Link to="/c/$campaign/board" params={params}>
          {text}
        </Link>
      );
    case 'unit':
    case 'stage': {
      const [stage, unit = id] = kind === 'stage' ? id.split('/') : [undefined, id];
      return (
        <Link to="/c/$campaign/unit/$unit" params={{ ...params, unit }} search={{ stage }}>
          {text}
        </Link>
      );
    }
    case 'officer':
      return (
        <Link to="/c/$campaign/officer/$id" params={{ ...params, id }}>
          {text}
        </Link>
      );
    case 'issue':
      return (
        <Link to="/c/$campaign/issue/$id" params={{ ...params, id }}>
          {text}
        </Link>
      );
    default:
      return (
        <Link to="/c/$campaign/record/$kind/$id" params={{ ...params, kind, id }}>
          {text}
        </Link>
      );
  }
}
