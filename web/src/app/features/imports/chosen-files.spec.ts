import { AS_RECOGNISED, formOf, withFiles } from './chosen-files';

const file = (name: string, text = 'x', lastModified = 1): File => new File([text], name, { lastModified });

describe('chosen files', () => {
  it('are each there once, also when dropped twice', () => {
    const [a, b] = [file('a.zip'), file('b.zip')];

    expect(withFiles([a], [file('a.zip'), b])).toEqual([a, b]);
    expect(withFiles([a], [file('a.zip', 'longer')])).toHaveLength(2);
    expect(withFiles([a], [file('a.zip', 'x', 2)])).toHaveLength(2);
  });

  it('are sent in their order, with what differs from the usual only', () => {
    const form = formOf([file('a.zip'), file('b.zip')], { ...AS_RECOGNISED, dataset: ' north-sea ', strict: true });

    expect([...form.keys()]).toEqual(['dataset', 'strict', 'files', 'files']);
    expect(form.get('dataset')).toBe('north-sea');
    expect(form.getAll('files').map((sent) => (sent as File).name)).toEqual(['a.zip', 'b.zip']);
  });
});
