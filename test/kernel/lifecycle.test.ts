import { defineLifecycle } from '../../server/kernel';
import { checkLifecycles } from '../../server/kernel/lifecycle';

describe('a lifecycle table', () => {
  const sound = defineLifecycle<'OPEN' | 'DONE', 'finish'>({
    name: 'sample',
    initial: 'OPEN',
    terminal: ['DONE'],
    steps: { OPEN: { finish: 'DONE' } },
  });

  it('refuses a step it does not have', () => {
    expect(() => sound.next('DONE', 'finish')).toThrow('WRONG_STATE');
    expect(sound.next('OPEN', 'finish')).toBe('DONE');
  });

  it('stops the boot when a state cannot be reached, or ends without being terminal', () => {
    const unsound = defineLifecycle<'A' | 'B' | 'C', 'go'>({
      name: 'broken',
      initial: 'A',
      terminal: [],
      steps: { A: { go: 'B' }, C: { go: 'B' } },
    });
    expect(() => checkLifecycles([sound, unsound] as never)).toThrow(
      /broken: B is a dead end but not terminal\nbroken: C cannot be reached from A/,
    );
  });
});
