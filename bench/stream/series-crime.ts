import { police, scene } from './police-scene.ts'
import { daily, type Series } from './series.ts'
import { COLOURS } from './vocabulary.ts'

export const CRIME: Series[] = [
  {
    name: 'burglary',
    bodies: police,
    due: daily(0.16),
    hour: 11,
    telling: true,
    figures: ['schaden'],
    facts: (turn) => ({
      ...scene(turn),
      objekt: turn.random.pick([
        'ein Einfamilienhaus',
        'eine Erdgeschosswohnung',
        'ein Reihenhaus',
        'eine Doppelhaushälfte',
      ]),
      weg: turn.random.pick([
        'hebelten sie die Terrassentür auf',
        'schlugen sie ein Fenster ein',
        'drückten sie die Kellertür auf',
      ]),
      beute: turn.random.pick(['Schmuck und Bargeld', 'einen Laptop und eine Kamera', 'Münzen und Uhren', 'Werkzeug']),
    }),
    title: 'Einbruch [wo] – Zeugen gesucht',
    paragraphs: [
      'Unbekannte sind am [tat] gegen [zeit] Uhr in [objekt] [wo] eingedrungen. Um ins Innere zu gelangen, [weg]. Sie durchsuchten mehrere Räume und nahmen [beute] mit. Der Schaden beträgt etwa [schaden] Euro.',
      'Die Polizei sicherte Spuren und hat die Ermittlungen aufgenommen. Wer verdächtige Personen oder Fahrzeuge beobachtet hat, wird gebeten, sich bei der Kriminalpolizei zu melden.',
    ],
  },
  {
    name: 'bicycle theft',
    bodies: police,
    due: daily(0.12),
    hour: 13,
    telling: true,
    figures: ['wert'],
    facts: (turn) => ({ ...scene(turn), farbe: turn.random.pick(COLOURS), wert: turn.random.int(6, 52) * 100 }),
    title: 'Fahrrad [wo] gestohlen',
    paragraphs: [
      'Aus einem Hausflur [wo] haben Unbekannte am [tat] zwischen [zeit] Uhr und dem nächsten Morgen ein Pedelec im Wert von [wert] Euro gestohlen. Rahmenfarbe des Rades: [farbe]. Es war mit einem Bügelschloss gesichert.',
      'Die Polizei rät, hochwertige Räder immer an einem festen Gegenstand anzuschließen und codieren zu lassen. Hinweise bitte an jede Wache.',
    ],
  },
  {
    name: 'fire',
    bodies: police,
    due: daily(0.1),
    hour: 10,
    telling: true,
    figures: ['schaden', 'kraefte'],
    facts: (turn) => ({
      ...scene(turn),
      kraefte: turn.random.int(14, 90),
      was: turn.random.pick(['Gartenlaube', 'Garage', 'Lagerhalle', 'Küche', 'Scheune', 'Müllcontainer']),
    }),
    title: '[was] [wo] in Flammen',
    paragraphs: [
      'Ein Feuer ist am [tat] [wo] ausgebrochen. Gegen [zeit] Uhr meldeten Anwohner Rauch. Betroffen war nach Angaben der Einsatzleitung: [was]. Die Feuerwehr war mit [kraefte] Kräften vor Ort.',
      'Verletzt wurde niemand. Der Schaden wird auf [schaden] Euro geschätzt. Die Brandursache ist noch unklar, die Kriminalpolizei hat den Ort beschlagnahmt.',
    ],
  },
  {
    name: 'telephone fraud',
    bodies: police,
    due: daily(0.12, 0.3),
    hour: 14,
    figures: ['summe'],
    facts: (turn) => ({
      ...scene(turn),
      summe: turn.random.int(20, 900) * 100,
      masche: turn.random.pick(['als Bankangestellter', 'als Polizist', 'als Enkelin in Not', 'als Staatsanwalt']),
    }),
    title: 'Falscher Anrufer erbeutet [summe] Euro',
    paragraphs: [
      'Ein Unbekannter hat sich am [tat] am Telefon [masche] ausgegeben und einen Menschen im Alter von [alter] Jahren um [summe] Euro gebracht. Die Übergabe fand gegen [zeit] Uhr [wo] statt.',
      'Die Polizei warnt: Legen Sie auf. Rufen Sie selbst unter der bekannten Nummer zurück. Die Polizei fragt niemals nach Geld oder Wertsachen.',
    ],
  },
  {
    name: 'vandalism',
    bodies: police,
    due: daily(0.13),
    hour: 12,
    telling: true,
    figures: ['schaden'],
    facts: (turn) => ({
      ...scene(turn),
      sache: turn.random.pick([
        'eine Bushaltestelle',
        'sieben Autospiegel',
        'die Fassade einer Schule',
        'einen Spielplatz',
        'mehrere Grabsteine',
      ]),
    }),
    title: 'Sachbeschädigung [wo]',
    paragraphs: [
      'Unbekannte haben in der Nacht zum [tat] [wo] [sache] beschädigt. Entdeckt wurde die Tat gegen [zeit] Uhr. Es entstand ein Schaden von etwa [schaden] Euro.',
      'Zeugen, die in diesem Zusammenhang etwas beobachtet haben, wenden sich bitte an die Polizei.',
    ],
  },
  {
    name: 'missing person',
    bodies: police,
    due: daily(0.05),
    hour: 18,
    figures: ['groesse'],
    facts: (turn) => ({
      ...scene(turn),
      groesse: turn.random.int(152, 196),
      farbe: turn.random.pick(COLOURS),
      haar: turn.random.pick(['kurze graue', 'lange blonde', 'dunkle lockige', 'rotbraune']),
      mensch: turn.random.pick(['Frau', 'Seniorin', 'Jugendliche', 'Patientin']),
    }),
    title: 'Vermisst: [mensch] ([strasse])',
    paragraphs: [
      'Seit [tat], [zeit] Uhr, wird eine [mensch] im Alter von [alter] Jahren vermisst, die zuletzt [wo] gesehen wurde. Sie ist [groesse] Zentimeter groß und hat [haar] Haare. Bekleidet war sie zuletzt mit einer Jacke in der Farbe [farbe].',
      'Es ist nicht auszuschließen, dass sie Hilfe benötigt. Wer weiß, wo sie sich aufhält, wählt bitte den Notruf.',
    ],
  },
]
