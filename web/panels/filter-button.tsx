// Opens a window of filters; a number says how many of them are set.
import { Badge, Button, type ButtonProps } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import type { ComponentProps, ReactNode } from 'react'

interface Props extends ButtonProps, Omit<ComponentProps<'button'>, keyof ButtonProps> {
  readonly count: number
}

/** Takes whatever a button does: a window that opens at it hands on what it needs. */
export function FilterButton({ count, children, ...others }: Props): ReactNode {
  return (
    <Button
      variant="default"
      leftSection={<IconFilter size={14} />}
      rightSection={
        count > 0 && (
          <Badge size="sm" circle>
            {count}
          </Badge>
        )
      }
      {...others}
    >
      {children}
    </Button>
  )
}
