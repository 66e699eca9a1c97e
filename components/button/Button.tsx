import type { ReactElement, ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Icon, type IconName } from '@/components/icon/Icon';
import './button.css';

type Props = {
  /** `primary`: the one thing to do here. `plain`: beside it. `quiet`: no frame until pointed at. */
  readonly look?: 'primary' | 'plain' | 'quiet';
  readonly icon?: IconName;
  readonly children?: ReactNode;
  /** Needed where there is an icon and no text. */
  readonly label?: string;
  readonly onPress?: () => void;
  readonly type?: 'button' | 'submit';
  readonly isDisabled?: boolean;
  /** A command is on its way: pale, and keeps the focus. Whoever sends it ignores a second press. */
  readonly isPending?: boolean;
  readonly isExpanded?: boolean;
  readonly small?: boolean;
  readonly takesFocus?: boolean;
  readonly slot?: string;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** Every button of ours. */
export function Button({
  look = 'plain',
  icon,
  children,
  label,
  onPress,
  type = 'button',
  isDisabled = false,
  isPending = false,
  isExpanded,
  small = false,
  takesFocus = false,
  slot,
  ref,
}: Props): ReactElement {
  return (
    <AriaButton
      className={`button button-${look}${small ? ' button-small' : ''}${children === undefined ? ' button-icon' : ''}`}
      type={type}
      isDisabled={isDisabled}
      // Not React Aria's own: it reads out a progress bar that there is none of.
      data-pending={isPending || undefined}
      aria-busy={isPending || undefined}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- a form that somebody just opened takes the focus
      autoFocus={takesFocus}
      {...(onPress ? { onPress } : {})}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
      {...(slot === undefined ? {} : { slot })}
      {...(ref === undefined ? {} : { ref })}
    >
      {icon && <Icon name={icon} />}
      {children !== undefined && <span className="button-text">{children}</span>}
    </AriaButton>
  );
}
