/** Given names that news texts print most, of many languages; folded. A capitalised word after one is a family name. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `aaron abdul abdullah abraham adam adrian agnes ahmad ahmed aidan alan albert alejandro aleksandr alessandro alex alexander
  alexandra alexei alexej alfred ali alice alison amanda amber amina amir amy ana anastasia andre andrea andreas andrei andrej
  andres andrew andrzej angela anna anne annette anthony antoine anton antonio antony arnold arthur asif august austin axel
  barack barbara bashar beatrice ben benedict benjamin bernard bernd bernie beth bill bob bobby boris brad brenda brendan brett
  brian bruce bruno bryan caleb cameron carl carla carlos carmen carol caroline carolyn catherine cecilia charles charlie
  charlotte chelsea chloe chris christian christiane christina christine christoph christopher chuck claire clara claudia colin
  connor craig cristina cynthia dan daniel daniela danny dario darren dave david dean deborah declan dennis denzel diana diane
  diego dieter dirk dmitri dmitry dominic don donald donna doris dorothy douglas dustin dylan ed eddie edgar edith eduard
  eduardo edward edwin eleanor elena eli elias elisabeth elise elizabeth ella ellen emil emily emma emmanuel enrico eric erica
  erik ernst ethan eugene eva evan evelyn fabian fatima felix ferdinand fernando florence florian francesca francesco francis
  francisco frank frankie franz fred frederick friedrich gabriel gareth gary gavin geoffrey georg george gerald gerard gerhard
  gianni gina giovanni giuseppe glenn gloria gordon graham grant greg gregor gregory guillermo gustav guy hannah hannes hans
  harald harold harry hassan heather heidi heiko heinrich heinz helen helena helga helmut henri henrik henry herbert hillary
  holger horst howard hugh hugo hussein ian ibrahim igor ilham imran ines ingrid irina isaac isabel isabella ismail ivan jack
  jackie jacob jacqueline jakob james jamie jan jana jane janet jared jason javier jay jean jeff jeffrey jennifer jens jeremy
  jerome jerry jesse jessica jill jim jimmy joachim joan joanna joanne joao joe joel johan johanna johannes john johnny jon
  jonas jonathan jordan jorg jorge jose josef joseph josh joshua juan judith julia julian juliane julie julius jurgen justin
  kai kaitlyn kamala karen karim karin karl kate katharina katherine kathleen kathy katie katrin keith kelly ken kenneth kenny
  kerstin kevin khaled kim kirsten klaus konrad konstantin kristen kristin kurt kyle larry lars laura lauren laurent lea leah
  lee lena leo leon leonard leonardo leonid leslie lewis liam lily linda lindsay lisa logan lorenzo lothar louis louise luca
  lucas lucia lucy ludwig luigi luis luisa lukas luke lydia maja malcolm manfred manuel marc marcel marco marcus margaret
  margarita maria marie marina mario marion mark markus marta martha martin martina mary mathias matt matteo matthew matthias
  maurice max maximilian megan melanie melissa mia michael michail michel michelle miguel mike mikhail mohamed mohammad mohammed
  mohammad monica monika morgan moritz muhammad mustafa nadia nancy naomi natalia natalie natasha nathan nathalie neil nelson
  nicholas nick nicola nicolas nicole nigel nikita niklas nikolai noah nora norbert norman olaf oleg olga oliver olivia omar
  oscar oskar otto owen pablo pamela paolo patricia patrick paul paula pauline pavel pedro peggy peter petra phil philip philipp
  philippe pierre pjotr rachel rafael rainer ralf ralph ramon ramzan raymond rebecca recep reinhard renate ricardo richard rick
  rob robert roberto robin rodrigo roger roland rolf roman ron ronald rory rosa rose ross roy rudolf rupert russell ruth ryan
  sabine sabrina saddam sally salman sam samantha samir samuel sandra sara sarah sascha scott sean sebastian sergei sergej sergey
  sergio shannon sharon shinzo simon simone sofia sonja sophia sophie stacey stanley stefan stefanie steffen stella stephan
  stephanie stephen steve steven stuart susan susanne suzanne svetlana sven sybille sylvia tania tanja tara ted teresa terry
  theodor theresa thomas thorsten tim timo timothy tina tobias todd tom tommy toni tony torsten tracy travis trevor tristan
  tyler udo ulrich ulrike ursula ute valentina valerie vanessa vera vicky victor victoria viktor vincent virginia vitali vladimir
  volker volodymyr walter wanda wayne wendy werner wilhelm will william wladimir wolfgang yvonne yusuf zachary zoe paris sydney
  brooklyn dakota savannah madison lincoln dallas houston israel chad georgia india kenya`
    .trim()
    .split(/\s+/u),
);
