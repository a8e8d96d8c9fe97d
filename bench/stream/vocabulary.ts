/** Words that are lists: names, streets, places. Everything is made up. */
const list = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim().replace(/\s+/g, ' '))
    .filter(Boolean)

export const WOMEN =
  list(`Anja, Carla, Elif, Gesa, Inga, Karin, Mareike, Olga, Rieke, Thea, Vera, Wiebke, Yasemin, Aylin,
  Birgit, Daniela, Franka, Heike, Julia, Kerstin, Merle, Petra, Sabine, Ute, Wanda, Levke, Annelie,
  Marlies, Sina, Paula, Dorothea`)

export const MEN = list(`Bernd, Dirk, Frank, Holger, Jonas, Lutz, Nils, Peter, Qadir, Stefan, Ulf, Xaver, Zoran, Claas,
  Ernst, Gunnar, Ingo, Lars, Norbert, Oliver, Ralf, Tarek, Volker, Jannis, Tobias, Henrik, Konrad,
  Rüdiger, Eike, Malte`)

export const GIVEN_NAMES = [...WOMEN, ...MEN]

export const SURNAMES = list(`Ahlers, Bakker, Cordes, Detlefsen, Ebeling, Fricke, Gerdes, Hagemann, Ibrahimovic, Jessen,
  Kallweit, Lohse, Mertens, Nissen, Oltmanns, Petersen, Quandt, Rehder, Schaper, Tiedemann, Uhlig, Vogt, Wieland, Yildiz,
  Zander, Altmeier, Brockmann, Carstens, Dreyer, Evers, Feddersen, Grote, Hollmann, Isensee, Janzen, Köpke, Lüders, Matthies,
  Nolte, Ostermann, Pohl, Reimann, Suhr, Thomsen, Urban, Voß, Wendt, Zielke, Arndt, Busse, Clasen, Düwel, Engelke, Falk,
  Göttsche, Harms, Iwersen, Jacobi, Krüger, Lembke, Möller, Neumann, Oelrich, Paulsen, Rathje, Stamer, Tietjen, Ulrichs,
  Wohlers, Zimmer, Behnke, Daniels, Ehlert, Friedrichs, Hinrichs, Kröger, Langner, Meinecke, Poppe, Rosenow, Severin, Wulff`)

export const TOWNS =
  list(`Altensee, Hohenbruck, Neu Rieden, Groß Pastow, Talheim, Altenrode, Bodenfeld, Grünau, Lindenfurt,
  Marienwalde, Westerhaven, Kernstadt, Oberrieden, Süderkoog, Norderkoog, Klein Pastow, Rahlen, Steinbeck, Wolfsbergen,
  Erlenau, Fichtenberg, Quellendorf, Haselünne-Ost, Bad Warnitz, Schönhagen, Mühlrode, Kirchlengern-Süd, Dornburg an der Elz,
  Eichstedt, Tannroda-Nord, Birkenwerda, Lauterfeld, Rotenstein, Weidenau an der Recke, Seehausen am Moor, Kaltenhof,
  Burgwedel-West, Königsau, Friedrichsruh, Heidekrug, Ottersfelde, Sandkamp, Ulmenried, Zehnhausen, Hirschfelde, Moorburg,
  Niederwalde, Obernholz, Perlstein, Rabenau, Salzdettingen, Unterelz, Vierhöfen, Wittgenau, Zollenstedt`)

export const STREETS = list(`Bahnhofstraße, Lindenallee, Hauptstraße, Schillerstraße, Goetheweg, Am Kanal, Ostring,
  Mühlenweg, Gartenstraße, Nordstraße, Kirchgasse, Wismarer Straße, Hansaplatz, Am Deich, Hafenstraße, Lessingstraße,
  Breslauer Straße, Feldweg, Kastanienweg, Schulstraße, Bergstraße, Marktplatz, Ringstraße, Talweg, Am Stadtpark,
  Rosenstraße, Industriestraße, Uferstraße, Waldstraße, Dorfstraße, Karl-Benz-Allee, Burgstraße, Fährstraße, Neue Straße,
  Gutenbergstraße, Humboldtstraße, Kantstraße, Amselweg, Birkenweg, Drosselgasse, Eschenallee, Finkenschlag, Grüner Weg,
  Heideweg, Im Winkel, Jägerstraße, Königsberger Straße, Langer Kamp, Münsterstraße, Nelkenweg, Ostpreußenring, Posener
  Straße, Quellenweg, Rathausplatz, Südstraße, Tulpenweg, Ulmenstraße, Viehmarkt, Westwall, Ziegeleiweg, Am Güterbahnhof,
  Beethovenstraße, Domgasse, Elzpromenade, Fliederweg, Grafenstraße, Hermann-Löns-Weg, Holzmindener Straße, Kolpingstraße,
  Lange Reihe, Mozartstraße, Papenkamp, Röntgenstraße, Siemensring, Theodor-Storm-Straße, Warnitzufer, Zum Sportplatz`)

export const ROADS =
  list(`A 7, A 24, A 33, A 44, B 64, B 96, B 241, B 83, B 5, B 109, L 29, L 218, L 550, L 731, K 12, K 37,
  K 61`)

export const RIVERS = list('Elz, Recke, Warnitz, Rahle, Talbach, Lauter, Perle, Süderau, Bever, Ilmenach')

export const COMPANIES = list(`Molkerei Warnitztal, Küstenfisch Westerhaven, Kessler Maschinenbau, Nordglas, Elz-Papier,
  Hagemann Fahrzeugtechnik, Recke Chemie, Solarwerk Altenrode, Brauhaus Lindenfurt, Tischlerei Voß, Fruchthof Rieden,
  Werft Süderkoog, Medizintechnik Jacobi, Gießerei Rahlen, Bäckerei Poppe, Landgut Perlstein, Logistik Grünau, Feinkost
  Severin, Chipwerk Talheim, Holzbau Uhlig, Wulff Antriebe, Textil Bodenfeld, Gewürzmühle Dreyer, Teigwaren Altmeier`)

export const SCHOOLS =
  list(`Anne-Frank-Schule, Gymnasium am Ostring, Gesamtschule Mitte, Realschule Weststadt, Schule am
  Park, Grundschule Mühlenweg, Lessing-Gymnasium, Berufskolleg für Technik, Förderschule am See, Erich-Kästner-Schule,
  Oberschule Nordstadt, Schulzentrum Süd, Grundschule Birkenhain, Humboldt-Gymnasium, Waldschule, Hafenschule`)

export const CLUBS = list(`Turnverein von 1862, Ruderclub Elz, Heimatverein, Freiwillige Feuerwehr, Landfrauenverein,
  Kulturverein Speicher, Naturschutzbund, Jugendring, Chorgemeinschaft, Kleingartenverein Sonnenhang, Seniorenbeirat,
  Tafel, Hospizverein, Theatergruppe Kulisse, Radsportclub, Schützenverein, Flüchtlingshilfe, Förderverein Freibad`)

export const PROJECT_STARTS =
  list(`Lebendige, Starke, Kluge, Sichere, Grüne, Offene, Junge, Gute, Neue, Digitale, Gesunde,
  Gemeinsame, Schnelle, Bunte, Mobile, Kreative`)

export const PROJECT_ENDS =
  list(`Ufer, Quartiere, Wege, Dörfer, Schulen, Städte, Nachbarschaften, Betriebe, Wälder, Felder,
  Höfe, Räume, Chancen, Brücken, Netze, Orte, Zukunft, Region, Pflege, Bildung, Familien`)

export const CALIBRES = list('100, 125, 250, 500')
export const PARTS_OF_DAY = list('am frühen Morgen, am Vormittag, am Mittag, am Nachmittag, am Abend, in der Nacht')
export const CAR_MAKES = list(
  'VW Golf, Opel Corsa, Ford Fiesta, Skoda Octavia, BMW 3er, Audi A4, Renault Clio, Fiat 500',
)
export const COLOURS = list('rot, blau, schwarz, silbern, weiß, grün, grau, gelb')
