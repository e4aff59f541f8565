import type { ChatReply } from '../../api';
import type { IconName } from '../../ui/icon';

/** How an answer is to be taken, where it is more than an answer. */
export interface Behaviour {
  readonly words: string;
  readonly icon: IconName;
  readonly tone: 'warn' | 'asks' | 'refused';
}

const REASONS: Readonly<Record<string, string>> = {
  no_data: 'Not answered: there is no data for this',
  out_of_scope: 'Not answered: this is outside of the data',
  data_quality: 'Not answered: the data cannot carry it',
  not_understood: 'Not understood',
};

export function behaviourOf({ behaviour, reason }: Pick<ChatReply, 'behaviour' | 'reason'>): Behaviour | undefined {
  switch (behaviour) {
    case 'assumptions_stated':
      return { words: 'Answered with an assumption', icon: 'info', tone: 'warn' };
    case 'clarification_requested':
      return { words: 'A question back', icon: 'help', tone: 'asks' };
    case 'refused':
      return { words: REASONS[reason ?? ''] ?? 'Not answered', icon: 'alert', tone: 'refused' };
    default:
      return undefined;
  }
}
