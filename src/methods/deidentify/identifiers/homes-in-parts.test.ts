import assert from 'node:assert/strict';
import { it } from 'node:test';
import { hidden } from './testing.ts';

it('homes that are told in parts are hidden whole', () => {
  for (const [before, address, after] of [
    ['The bell at ', "Flat 12, Sailors' Rest, Alnmouth", ' is broken'],
    ['Lived at: ', 'Supported flat 3, Tanners Yard, Otley', '. They came'],
    ['the last one was ', 'Room 6, Pilot House, Redruth', ' and'],
    ["Dad's heater, he's on the ", "Brook Lane Travellers' Site, plot 6", ' and cold'],
    ['we are on ', 'Plot 3, Ash Lane Caravan Park, Goole', ', behind'],
    ['The hoist is at ', 'Old Lifeboat Row, no. 3', ', still'],
    ['they broke the door of number ', 'eleven in Priory Garth', ' by mistake'],
    ['Home birth, ', 'Heron, Shropshire Canal, Audlem', '. Nobody'],
    ["It's ", 'Torrandhu, by Kilmartin', '. Say that'],
    ['write c/o ', 'Morning Refuge', ' only'],
    ['he gave his address, ', 'Broad View, Ramsey', ', and left'],
    ['her neighbour at ', 'number 30', ' has a key'],
    ['her flat is ', 'Top Right, 118 Foundry Street', ' now'],
    ['a farmer at ', 'Blaen-nant', ', kicked'],
    ['ringing from ', 'Tan yr Allt farm', ' again'],
    ['taken from ', 'The Old Vicarage Cottage', ' by two men'],
  ] as const)
    assert.deepEqual(hidden(`${before}${address}${after}`), [`address: ${address}`]);
  assert.deepEqual(hidden('A lady aged 102, Nethergarth, Unst.'), ['age: 102', 'address: Nethergarth, Unst']);
});

it('units of a hospital, queues, people and towns are no homes', () =>
  assert.deepEqual(
    hidden(
      'Room 6, Rowan House Ward, was shut. Unit 3, Day Surgery. She was number 47 in the queue, the neighbour had number 3.5. ' +
        'Theatre 2, Main Block. Seen in Ripon, by Friday. Minutes of Falls, by Request. The car park, no. 4 in the row.',
    ),
    [],
  ));
