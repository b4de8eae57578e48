import assert from 'node:assert/strict';
import { audiences } from '../../server/disputes/audiences.ts';
import { eventTypes } from '../../server/disputes/events.ts';
import { casePanels, panelsByAudience, panelsTouched } from '../../server/live/panels.ts';

describe('Panels', () => {
  for (const type of eventTypes)
    it(`${type} shows on the timeline of everybody who may learn of it`, () => {
      for (const audience of audiences)
        assert.ok(panelsTouched([type], audience).includes('timeline'), audience);
    });

  it('names to an audience only panels that it has', () => {
    for (const audience of audiences) {
      const named = panelsTouched(eventTypes, audience);
      assert.deepEqual(
        named.filter((panel) => !panelsByAudience[audience].includes(panel)),
        [],
        audience,
      );
    }
  });

  it('has an event for every panel', () => {
    const touched = new Set(audiences.flatMap((audience) => panelsTouched(eventTypes, audience)));
    assert.deepEqual(
      casePanels.filter((panel) => !touched.has(panel)),
      [],
    );
  });

  it('keeps the mediation from the commission, the arbitration from the body, and notes from all but the desks', () => {
    assert.ok(!panelsByAudience.commissionDesk.includes('mediation'));
    assert.ok(!panelsByAudience.tribunal.includes('mediation'));
    assert.ok(!panelsByAudience.bodyDesk.includes('arbitration'));
    const withNotes = audiences.filter((audience) => panelsByAudience[audience].includes('notes'));
    assert.deepEqual(withNotes, ['bodyDesk', 'commissionDesk', 'tribunal']);
  });

  it('shows the public page no more than where the case stands and what happened', () => {
    assert.deepEqual(panelsTouched(eventTypes, 'public'), ['standing', 'timeline']);
  });

  it('says where a case stands anew when it is accepted', () => {
    const panels = ['standing', 'timeline', 'actions', 'arbitration', 'papers'];
    assert.deepEqual(panelsTouched(['caseAccepted'], 'parties'), panels);
  });
});
