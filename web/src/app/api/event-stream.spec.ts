import { eventsOf } from './event-stream';

describe('a stream of events', () => {
  it('gives each event with its name and data', () => {
    expect(eventsOf('event: text\ndata: {"text":"a"}\n\nevent: reply\ndata: {}\n\n')).toEqual([
      { name: 'text', data: '{"text":"a"}' },
      { name: 'reply', data: '{}' },
    ]);
  });

  it('leaves an event that has not come whole for later', () => {
    expect(eventsOf('data: 1\n\ndata: 2')).toEqual([{ name: 'message', data: '1' }]);
    expect(eventsOf('')).toEqual([]);
  });

  it('reads any ends of lines, comments and data in several lines', () => {
    expect(eventsOf(': alive\r\nevent:x\r\ndata:a\r\ndata: b\r\n\r\n')).toEqual([{ name: 'x', data: 'a\nb' }]);
  });
});
