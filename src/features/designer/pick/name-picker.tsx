import { Select } from 'antd';
import { useMemo } from 'react';
import { isFound, type NameGroup, type NameOption } from './name-options.ts';
import './name-picker.css';

interface Props {
  readonly groups: readonly NameGroup[];
  readonly label: string;
  readonly value?: string | undefined;
  readonly onChoose: (name: string) => void;
  readonly placeholder?: string;
  /** Opens at once, for a picker that comes because somebody asked for it. */
  readonly isAsked?: boolean;
}

/** Chooses a fact or a parameter by Chinese, the initials of its pinyin, English or id; says its type, unit and range. */
export function NamePicker({ groups, label, value, onChoose, placeholder, isAsked = false }: Props) {
  const options = useMemo(() => groups.map(({ label: title, options: inside }) => ({ label: title, title, options: [...inside] })), [groups]);
  return (
    <Select<string, NameOption>
      className="name-picker"
      size="small"
      // Whoever asked for it wants to type in it.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={isAsked}
      defaultOpen={isAsked}
      showSearch={{ filterOption: (typed, option) => option !== undefined && 'search' in option && isFound(typed, String(option.search)) }}
      value={value ?? null}
      onChange={onChoose}
      options={options as never}
      optionRender={({ data }) => (
        <span className="name-option">
          <span>{data.label}</span>
          <span className="faint">{data.hint}</span>
        </span>
      )}
      aria-label={label}
      placeholder={placeholder ?? label}
      popupMatchSelectWidth={420}
    />
  );
}
