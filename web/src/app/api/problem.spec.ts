import { HttpErrorResponse, HttpHeaders } from '@angular/common/http';
import { toProblem } from './problem';

const failed = (status: number, error: unknown): HttpErrorResponse => new HttpErrorResponse({ status, error });

describe('a failed call', () => {
  it('keeps the code, the detail and the errors of each member', () => {
    const problem = toProblem(
      failed(422, {
        code: 'request.out_of_range',
        detail: 'Some members are out of range.',
        errors: { latitude: ['Must be -90 to 90.'], 'records[17].oil_volume': ['Negative.'], odd: 'text', broken: [3] },
      }),
    );

    expect(problem).toMatchObject({
      code: 'request.out_of_range',
      message: 'Some members are out of range.',
      status: 422,
    });
    expect(problem.errors).toEqual({
      latitude: ['Must be -90 to 90.'],
      'records[17].oil_volume': ['Negative.'],
      odd: ['text'],
    });
  });

  it('keeps what else the problem says', () => {
    expect(toProblem(failed(409, { code: 'well.has_production', detail: 'x', records: 120 })).extra['records']).toBe(
      120,
    );
  });

  it('reads a document that arrived as text', () => {
    expect(toProblem(failed(404, '{"code":"well.unknown","detail":"No well has id 7."}')).code).toBe('well.unknown');
  });

  it('says how long to wait, where the server does', () => {
    const wait = (value: string): number | undefined =>
      toProblem(new HttpErrorResponse({ status: 429, headers: new HttpHeaders({ 'Retry-After': value }) })).retryAfter;

    expect(wait('12')).toBe(12);
    expect(wait('Wed, 21 Oct 2026 07:28:00 GMT')).toBeUndefined();
    expect(toProblem(failed(503, null)).retryAfter).toBeUndefined();
  });

  it('names a reply that is no problem document by its status', () => {
    expect(toProblem(failed(502, '<html>Bad gateway</html>'))).toMatchObject({ code: 'http.502', status: 502 });
    expect(toProblem(failed(500, null)).message).toContain('500');
  });

  it('says when nobody answered', () => {
    expect(toProblem(failed(0, new ProgressEvent('error'))).code).toBe('connection.lost');
  });

  it('passes on what already is one, and wraps what is none', () => {
    const problem = toProblem(failed(404, { code: 'well.unknown', detail: 'x' }));
    expect(toProblem(problem)).toBe(problem);
    expect(toProblem(new Error('boom'))).toMatchObject({ code: 'page.failed', message: 'boom' });
  });
});
