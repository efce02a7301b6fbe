import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Problem } from '#domain/problem.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import { useTexts } from '#workspace/use-voice.ts';

/** Asks for the password or the recovery key of an encrypted backup. What is typed stays in this dialog. */
export function UnlockForm({ problem, onOpen }: { readonly problem: Problem | null; readonly onOpen: (typed: string) => void }) {
  const { t } = useTexts();
  const [typed, setTyped] = useState('');
  return (
    <form
      className="restore-unlock"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== '') onOpen(typed);
      }}
    >
      <label>
        {t('restore.locked')}
        <Input.Password
          value={typed}
          autoComplete="off"
          visibilityToggle={false}
          onChange={({ target }) => setTyped(target.value)}
          status={problem === null ? '' : 'error'}
        />
      </label>
      <Button htmlType="submit" disabled={typed === ''}>
        {t('restore.unlock')}
      </Button>
      <p role="alert">{problem === null ? '' : describeProblem(t, problem)}</p>
    </form>
  );
}
