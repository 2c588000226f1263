import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answered, at, type Desk, openDesk, withKindSettings } from '../../records/desk.ts';
import { codesOf } from '../../support/gateway.ts';

describe('test coupons within the allowances of a solution and of the partner', () => {
  let desk: Desk;
  let number = 0;
  beforeAll(async () => {
    desk = await openDesk({
      customers: 20,
      adjust: withKindSettings(() => ({ testCouponRequest: { partner: 400_000 } })),
    });
  });
  afterAll(() => desk.close());

  const solution = (): Promise<Answered> => {
    number += 1;
    const more = { difficulty: 'LOW', evidence: ['paper 1'] };
    return desk.change('zhou.ning', 'createSolution', { title: `Solution ${number}`, ...more });
  };
  const request = (solutionId: string, amount: string): Promise<Answered> =>
    desk.change('zhou.ning', 'createTestCouponRequest', {
      solutionId,
      amount: { amount, currency: 'CNY' },
      purpose: 'load',
      billing: 'PAY_PER_USE',
      generalProductsOnly: true,
      withoutDiscount: true,
      priceList: 'https://example.test/list',
    });
  const submit = async (solutionId: string, amount: string): Promise<Answered> =>
    desk.change('zhou.ning', 'submitTestCouponRequest', at(await request(solutionId, amount)));
  const granted = async (solutionId: string, amount: string): Promise<Answered> =>
    desk.change('zhou.ning', 'grantTestCouponRequest', at(await submit(solutionId, amount)));
  const refused = async (solutionId: string, amount: string) =>
    desk.refused('zhou.ning', 'submitTestCouponRequest', at(await request(solutionId, amount)));
  const certificate = { certificate: 'C-1', certifiedOn: '2026-11-01' };

  it('grow with the certification, and earlier grants count', async () => {
    const made = await solution();
    expect(await refused(made.id, '20000.01')).toEqual({
      code: 'WRONG_STATE',
      rule: 'solution-allowance',
      limit: '20000.00 left',
    });
    await granted(made.id, '20000.00');
    expect(await refused(made.id, '0.01')).toMatchObject({ rule: 'solution-allowance', limit: '0.00 left' });
    const certified = await desk.change('zhou.ning', 'certifySolution', { ...at(made), ...certificate });
    expect(await refused(made.id, '80000.01')).toMatchObject({ limit: '80000.00 left' });
    await granted(made.id, '80000');
    await desk.change('zhou.ning', 'advanceSolution', { ...at(certified), ...certificate });
    expect(await refused(made.id, '200000.01')).toMatchObject({ limit: '200000.00 left' });
    await granted(made.id, '200000');
  });

  it('begin with an assessment of the difficulty in three grades, with evidence', async () => {
    for (const difficulty of ['LOW', 'MEDIUM', 'HIGH']) {
      const title = `Assessed as ${difficulty}`;
      const made = await desk.change('zhou.ning', 'createSolution', { title });
      const early = { ...at(made), ...certificate };
      expect(await desk.refused('zhou.ning', 'certifySolution', early)).toEqual({
        code: 'WRONG_STATE',
        rule: 'incomplete',
        limit: 'difficulty, evidence or attachmentIds',
      });
      const graded = await desk.change('zhou.ning', 'updateSolution', { ...at(made), difficulty });
      expect(await desk.refused('zhou.ning', 'certifySolution', { ...at(graded), ...certificate })).toMatchObject({
        limit: 'evidence or attachmentIds',
      });
      const shown = await desk.change('zhou.ning', 'updateSolution', { ...at(graded), evidence: ['paper 1'] });
      const certified = { ...at(shown), ...certificate };
      expect(await desk.change('zhou.ning', 'certifySolution', certified, 'difficulty evidence')).toMatchObject({
        state: 'CERTIFIED',
        difficulty,
        evidence: ['paper 1'],
      });
    }
    const fourth = { title: 'Assessed otherwise', difficulty: 'VERY_HIGH' };
    const { errors } = await desk.try('zhou.ning', 'createSolution', fourth);
    expect(errors?.map(({ message }) => message)).toEqual([
      expect.stringContaining('"VERY_HIGH" does not exist in "ProjectDifficulty"'),
    ]);
  });

  it('are not exceeded by two requests at once, for one solution or for the partner over all', async () => {
    const [one, other] = [await solution(), await solution()];
    const twice = [await request(one.id, '12000'), await request(one.id, '12000')];
    const results = await Promise.all(twice.map((each) => desk.try('zhou.ning', 'submitTestCouponRequest', at(each))));
    expect(results.map(codesOf).sort()).toEqual([[], ['WRONG_STATE']]);
    expect(await refused(one.id, '0.01')).toMatchObject({ rule: 'open-request' });
    const certified = await desk.change('zhou.ning', 'certifySolution', { ...at(other), ...certificate });
    expect(certified.state).toBe('CERTIFIED');
    const third = await desk.change('zhou.ning', 'certifySolution', { ...at(await solution()), ...certificate });
    // 300000 of the first test and 12000 count: 88000 of the partner's 400000 are left.
    const both = [await request(other.id, '88000'), await request(third.id, '0.01')];
    const sent = await Promise.all(both.map((each) => desk.try('zhou.ning', 'submitTestCouponRequest', at(each))));
    expect(sent.map(codesOf).sort()).toEqual([[], ['WRONG_STATE']]);
  });

  it('allow nothing for a solution that is retired', async () => {
    const made = await desk.change('zhou.ning', 'createSolution', { title: 'Old' });
    await desk.change('zhou.ning', 'retireSolution', at(made));
    expect(await refused(made.id, '0.01')).toMatchObject({ rule: 'solution-allowance', limit: '0.00 left' });
  });
});
