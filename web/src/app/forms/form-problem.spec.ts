import { ApiProblem } from '../api';
import { FieldSpec } from '../ui/form/field-spec';
import { EditForm } from './edit-form';
import { formProblem } from './form-problem';

const fields: readonly FieldSpec[] = [
  { key: 'name', label: 'Name', type: 'text', required: true },
  { key: 'latitude', label: 'Latitude', type: 'number' },
];
const refusal = (status: number, code: string, errors: Record<string, string[]> = {}): ApiProblem =>
  new ApiProblem(code, 'Refused.', status, errors);

describe('a refused change', () => {
  it('shows the errors of inputs beside them and the others in the banner', () => {
    const problem = formProblem(
      refusal(422, 'request.out_of_range', { latitude: ['Too far.'], dataset: ['Unknown.'] }),
      fields,
    );

    expect(problem.errors).toEqual({ latitude: ['Too far.'] });
    expect(problem.message).toBe('Refused. (request.out_of_range) dataset: Unknown.');
  });

  it('points to the marked inputs when all errors are theirs', () => {
    expect(formProblem(refusal(422, 'x', { name: ['Needed.'] }), fields).message).toContain('marked');
  });

  it('offers to load the current version when somebody else was faster', () => {
    expect(formProblem(refusal(412, 'well.stale'), fields)).toMatchObject({ stale: true });
  });
});

describe('an edit form', () => {
  it('sends blanks as null, numbers as numbers, and nothing that cannot be read', async () => {
    const form = new EditForm(fields, { name: 'A-7', latitude: '12,5' });
    const sent: unknown[] = [];
    const send = (parsed: unknown): Promise<void> => {
      sent.push(parsed);
      return Promise.resolve();
    };

    expect(await form.submit(send)).toBe(false);
    expect(form.errors()['latitude']?.[0]).toContain('not a number');
    form.values.set({ name: ' A-7 ', latitude: '' });
    expect(await form.submit(send)).toBe(true);
    expect(sent).toEqual([{ name: 'A-7', latitude: null }]);
  });

  it('does not send twice while the first call is under way', async () => {
    const form = new EditForm(fields, { name: 'A-7' });
    let calls = 0;
    const slow = async (): Promise<void> => {
      calls++;
      await new Promise((resolve) => setTimeout(resolve));
    };
    await Promise.all([form.submit(slow), form.submit(slow)]);

    expect(calls).toBe(1);
  });

  it('keeps what was typed when the current version is loaded', async () => {
    const form = new EditForm(fields, { name: 'A-7', latitude: '1' });
    form.values.set({ name: 'A-8', latitude: '1' });
    await form.submit(() => Promise.reject(refusal(412, 'well.stale')));
    expect(form.stale()).toBe(true);

    await form.reload(() => Promise.resolve({ name: 'B-1', latitude: '2' }));
    expect(form.values()).toEqual({ name: 'A-8', latitude: '2' });
    expect([form.stale(), form.message()]).toEqual([false, '']);
  });
});
