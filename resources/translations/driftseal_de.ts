<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>driftseal::ui</name>
    <message>
        <source>signer not known</source>
        <translation>Unterzeichner unbekannt</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>every tensor of both models</source>
        <translation>jeder Tensor beider Modelle</translation>
    </message>
    <message>
        <source>not every tensor</source>
        <translation>nicht jeder Tensor</translation>
    </message>
    <message>
        <source>Not analysable</source>
        <translation>Nicht auswertbar</translation>
    </message>
    <message>
        <source>%1 bits of soundness; %2 were demanded.</source>
        <translation>%1 Bit Sicherheit; verlangt waren %2.</translation>
    </message>
    <message>
        <source>It needs your policy and your base manifest.</source>
        <translation>Dazu braucht es Ihre Richtlinie und Ihr Manifest der Basis.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Nobody has signed this certificate.</source>
        <translation>Niemand hat dieses Zertifikat unterzeichnet.</translation>
    </message>
    <message>
        <source>Signed by %1.</source>
        <translation>Unterzeichnet von %1.</translation>
    </message>
    <message>
        <source>Nobody you trust vouches for the signer.</source>
        <translation>Niemand, dem Sie vertrauen, bürgt für den Unterzeichner.</translation>
    </message>
    <message>
        <source>nobody to trust</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>There is no valid signature whose signer could be trusted.</source>
        <translation>Es gibt keine gültige Unterschrift, deren Unterzeichner man trauen könnte.</translation>
    </message>
    <message>
        <source>It speaks of your policy and of your base model.</source>
        <translation>Es spricht von Ihrer Richtlinie und von Ihrem Basismodell.</translation>
    </message>
    <message>
        <source>It speaks of another policy or of another base model than yours.</source>
        <translation>Es spricht von einer anderen Richtlinie oder von einem anderen Basismodell als Ihrem.</translation>
    </message>
    <message>
        <source>It was not held against a policy and a base model.</source>
        <translation>Es wurde an keiner Richtlinie und keinem Basismodell gemessen.</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>Root of the base</source>
        <translation>Wurzel der Basis</translation>
    </message>
    <message>
        <source>Root of the tuned model</source>
        <translation>Wurzel des nachtrainierten Modells</translation>
    </message>
    <message>
        <source>Digest of the policy</source>
        <translation>Prüfsumme der Richtlinie</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensoren</translation>
    </message>
    <message>
        <source>Whole model</source>
        <translation>Ganzes Modell</translation>
    </message>
    <message>
        <source>norm of the change at most %1</source>
        <translation>Norm der Änderung höchstens %1</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Zusammenhang</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>The drift does not keep to the policy</source>
        <translation>Die Abweichung hält die Richtlinie nicht ein</translation>
    </message>
    <message>
        <source>%1. The Findings list says why.</source>
        <translation>%1. Die Liste der Befunde sagt, warum.</translation>
    </message>
    <message>
        <source>%1: %2. The Findings list says why.</source>
        <translation>%1: %2. Die Liste der Befunde sagt, warum.</translation>
    </message>
    <message>
        <source>Applying the policy</source>
        <translation>Die Richtlinie wird angewandt</translation>
    </message>
    <message>
        <source>The policy cannot be read</source>
        <translation>Die Richtlinie lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>No policy yet</source>
        <translation>Noch keine Richtlinie</translation>
    </message>
    <message>
        <source>Load one, or let one be proposed from the measured drift and tighten it.</source>
        <translation>Laden Sie eine, oder lassen Sie eine aus der gemessenen Abweichung vorschlagen und verschärfen Sie sie.</translation>
    </message>
    <message>
        <source>Load one now; it is applied as soon as the drift is measured.</source>
        <translation>Laden Sie jetzt eine; sie wird angewandt, sobald die Abweichung gemessen ist.</translation>
    </message>
    <message>
        <source>The policy waits for the drift</source>
        <translation>Die Richtlinie wartet auf die Abweichung</translation>
    </message>
    <message>
        <source>It is applied as soon as two models are measured.</source>
        <translation>Sie wird angewandt, sobald zwei Modelle gemessen sind.</translation>
    </message>
    <message>
        <source>The drift keeps to the policy</source>
        <translation>Die Abweichung hält die Richtlinie ein</translation>
    </message>
    <message>
        <source>%1 to look at; it can be certified.</source>
        <translation>%1 anzusehen; sie kann zertifiziert werden.</translation>
    </message>
    <message>
        <source>Every tensor is covered; it can be certified.</source>
        <translation>Jeder Tensor ist erfasst; sie kann zertifiziert werden.</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 als %2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>of the base</source>
        <translation>der Basis</translation>
    </message>
    <message>
        <source>Norm, base</source>
        <translation>Norm, Basis</translation>
    </message>
    <message>
        <source>Norm, tuned</source>
        <translation>Norm, nachtrainiert</translation>
    </message>
    <message>
        <source>Largest change</source>
        <translation>Größte Änderung</translation>
    </message>
    <message>
        <source>at element</source>
        <translation>beim Element</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>%1 elements (%2)</source>
        <translation>%1 Elemente (%2)</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Not finite</source>
        <translation>Nicht endlich</translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation>%1 Werte</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Tuned</source>
        <translation>Nachtrainiert</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>Integer tensors</source>
        <translation>Ganzzahlige Tensoren</translation>
    </message>
    <message>
        <source>%1, %2 elements changed</source>
        <translation>%1, %2 Elemente geändert</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>not complete</source>
        <translation>nicht vollständig</translation>
    </message>
    <message>
        <source>%1 tensors</source>
        <translation>%1 Tensoren</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>weights are rounded to multiples of 1 / 2^%1</source>
        <translation>Gewichte sind auf Vielfache von 1 / 2^%1 gerundet</translation>
    </message>
    <message>
        <source>Soundness</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>at least %1 bits</source>
        <translation>mindestens %1 Bit</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Nicht gesagt</translation>
    </message>
    <message>
        <source>anything about what the model does: the certificate speaks of its weights alone</source>
        <translation>irgendetwas darüber, was das Modell tut: Das Zertifikat spricht nur von seinen Gewichten</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>none covers it</source>
        <translation>keine erfasst ihn</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>over its budget</source>
        <translation>über seinem Budget</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>ungültig</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>applies</source>
        <translation>trifft zu</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>trifft nicht zu</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>undecidable</source>
        <translation>nicht entscheidbar</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>vertraut</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>The file is damaged: it is not the one container that its parts have.</source>
        <translation>Die Datei ist beschädigt: Sie ist nicht der eine Behälter, den ihre Teile ergeben.</translation>
    </message>
    <message>
        <source>Its manifest is damaged or contradicts itself.</source>
        <translation>Ihr Manifest ist beschädigt oder widerspricht sich.</translation>
    </message>
    <message>
        <source>It was made for another policy than yours, or the policy in it is damaged.</source>
        <translation>Es wurde für eine andere Richtlinie als Ihre gemacht, oder die Richtlinie darin ist beschädigt.</translation>
    </message>
    <message>
        <source>It speaks of another base model than yours.</source>
        <translation>Es spricht von einem anderen Basismodell als Ihrem.</translation>
    </message>
    <message>
        <source>What it states is nothing that can be proved.</source>
        <translation>Was es behauptet, ist nichts, das sich beweisen lässt.</translation>
    </message>
    <message>
        <source>Its soundness account is not the one of this statement.</source>
        <translation>Seine Sicherheitsrechnung ist nicht die dieser Aussage.</translation>
    </message>
    <message>
        <source>The proof was rejected.</source>
        <translation>Der Beweis wurde zurückgewiesen.</translation>
    </message>
    <message>
        <source>The statement does not reach the soundness that was demanded.</source>
        <translation>Die Aussage erreicht die verlangte Sicherheit nicht.</translation>
    </message>
    <message>
        <source>The proof was made for another statement.</source>
        <translation>Der Beweis wurde für eine andere Aussage gemacht.</translation>
    </message>
    <message>
        <source>The proof ends too early.</source>
        <translation>Der Beweis endet zu früh.</translation>
    </message>
    <message>
        <source>The proof holds a number that is not in the field.</source>
        <translation>Der Beweis enthält eine Zahl, die nicht im Körper liegt.</translation>
    </message>
    <message>
        <source>A proof of work is missing.</source>
        <translation>Ein Arbeitsnachweis fehlt.</translation>
    </message>
    <message>
        <source>The equations of the budgets do not hold.</source>
        <translation>Die Gleichungen der Budgets gelten nicht.</translation>
    </message>
    <message>
        <source>A Merkle path of the pads does not lead to its root.</source>
        <translation>Ein Merkle-Pfad der Masken führt nicht zu seiner Wurzel.</translation>
    </message>
    <message>
        <source>A column of the pads contradicts their claim.</source>
        <translation>Eine Spalte der Masken widerspricht ihrer Behauptung.</translation>
    </message>
    <message>
        <source>A Merkle path of the base model does not lead to its root.</source>
        <translation>Ein Merkle-Pfad des Basismodells führt nicht zu seiner Wurzel.</translation>
    </message>
    <message>
        <source>A Merkle path of the tuned model does not lead to its root.</source>
        <translation>Ein Merkle-Pfad des nachtrainierten Modells führt nicht zu seiner Wurzel.</translation>
    </message>
    <message>
        <source>A Merkle path of the first round does not lead to its root.</source>
        <translation>Ein Merkle-Pfad der ersten Runde führt nicht zu seiner Wurzel.</translation>
    </message>
    <message>
        <source>A Merkle path of the second round does not lead to its root.</source>
        <translation>Ein Merkle-Pfad der zweiten Runde führt nicht zu seiner Wurzel.</translation>
    </message>
    <message>
        <source>A Merkle path of the opening does not lead to its root.</source>
        <translation>Ein Merkle-Pfad der Öffnung führt nicht zu seiner Wurzel.</translation>
    </message>
    <message>
        <source>The opening contradicts what was claimed of the weights.</source>
        <translation>Die Öffnung widerspricht dem, was von den Gewichten behauptet wurde.</translation>
    </message>
    <message>
        <source>The last level of the opening contradicts its columns.</source>
        <translation>Die letzte Stufe der Öffnung widerspricht ihren Spalten.</translation>
    </message>
    <message>
        <source>Something follows the proof.</source>
        <translation>Auf den Beweis folgt noch etwas.</translation>
    </message>
    <message>
        <source>Failed check: %1.</source>
        <translation>Gescheiterte Prüfung: %1.</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>bounded norm</source>
        <translation>begrenzte Norm</translation>
    </message>
    <message>
        <source>low rank</source>
        <translation>niedriger Rang</translation>
    </message>
    <message>
        <source>sparse</source>
        <translation>dünn besetzt</translation>
    </message>
    <message>
        <source>composite</source>
        <translation>zusammengesetzt</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>ausgenommen</translation>
    </message>
    <message>
        <source>no value differs</source>
        <translation>kein Wert weicht ab</translation>
    </message>
    <message>
        <source>no value differs by more than %1</source>
        <translation>kein Wert weicht um mehr als %1 ab</translation>
    </message>
    <message>
        <source>nothing is claimed of how it changed</source>
        <translation>nichts wird darüber behauptet, wie er sich geändert hat</translation>
    </message>
    <message>
        <source>not part of the proof</source>
        <translation>nicht Teil des Beweises</translation>
    </message>
    <message>
        <source>Proved: the tuned model keeps to the policy</source>
        <translation>Bewiesen: Das nachtrainierte Modell hält die Richtlinie ein</translation>
    </message>
    <message>
        <source>The proof is valid with %1 bits of soundness, and it speaks of your policy and your base model.</source>
        <translation>Der Beweis ist mit %1 Bit Sicherheit gültig und spricht von Ihrer Richtlinie und Ihrem Basismodell.</translation>
    </message>
    <message>
        <source>Rejected: this certificate proves nothing</source>
        <translation>Zurückgewiesen: Dieses Zertifikat beweist nichts</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>Choose your own copy of the policy and of the base manifest; without them a proof says nothing to you.</source>
        <translation>Wählen Sie Ihre eigene Kopie der Richtlinie und des Manifests der Basis; ohne sie sagt Ihnen ein Beweis nichts.</translation>
    </message>
    <message>
        <source>Do not rely on this certificate</source>
        <translation>Verlassen Sie sich nicht auf dieses Zertifikat</translation>
    </message>
    <message>
        <source>The proof is valid, but a signature on it is bad.</source>
        <translation>Der Beweis ist gültig, aber eine Unterschrift darauf ist falsch.</translation>
    </message>
    <message>
        <source>Place: %1.</source>
        <translation>Stelle: %1.</translation>
    </message>
    <message>
        <source>File: %1.</source>
        <translation>Datei: %1.</translation>
    </message>
    <message>
        <source>File: %1, %2.</source>
        <translation>Datei: %1, %2.</translation>
    </message>
    <message>
        <source>matched</source>
        <translation>gepaart</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugekommen</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>reshaped</source>
        <translation>andere Form</translation>
    </message>
    <message>
        <source>type changed</source>
        <translation>anderer Typ</translation>
    </message>
    <message>
        <source>not analysable</source>
        <translation>nicht auswertbar</translation>
    </message>
    <message>
        <source>In both models, with the same shape and type: compared element by element.</source>
        <translation>In beiden Modellen, mit gleicher Form und gleichem Typ: Element für Element verglichen.</translation>
    </message>
    <message>
        <source>Only in the tuned model: there is nothing to compare it with.</source>
        <translation>Nur im nachtrainierten Modell: Es gibt nichts, womit er zu vergleichen wäre.</translation>
    </message>
    <message>
        <source>Only in the base model: the tuned model has lost it.</source>
        <translation>Nur im Basismodell: Das nachtrainierte Modell hat ihn verloren.</translation>
    </message>
    <message>
        <source>In both models, with different shapes: cannot be compared element by element.</source>
        <translation>In beiden Modellen, mit verschiedener Form: lässt sich nicht Element für Element vergleichen.</translation>
    </message>
    <message>
        <source>In both models, stored with different number types: compared by value.</source>
        <translation>In beiden Modellen, mit verschiedenen Zahlentypen gespeichert: dem Wert nach verglichen.</translation>
    </message>
    <message>
        <source>Stored in a way that cannot be compared by value.</source>
        <translation>So gespeichert, dass er sich nicht dem Wert nach vergleichen lässt.</translation>
    </message>
    <message>
        <source>Relative norm</source>
        <translation>Relative Norm</translation>
    </message>
    <message>
        <source>Norm of the change</source>
        <translation>Norm der Änderung</translation>
    </message>
    <message>
        <source>Changed elements</source>
        <translation>Geänderte Elemente</translation>
    </message>
    <message>
        <source>Turn (1 − cosine)</source>
        <translation>Drehung (1 − cos)</translation>
    </message>
    <message>
        <source>Frobenius norm of the change, divided by that of the base tensor.</source>
        <translation>Frobeniusnorm der Änderung, geteilt durch die des Tensors der Basis.</translation>
    </message>
    <message>
        <source>Frobenius norm of the change: the root of the sum of its squares.</source>
        <translation>Frobeniusnorm der Änderung: die Wurzel der Summe ihrer Quadrate.</translation>
    </message>
    <message>
        <source>The largest absolute change of a single element.</source>
        <translation>Die größte absolute Änderung eines einzelnen Elements.</translation>
    </message>
    <message>
        <source>The share of elements whose stored value is not the same.</source>
        <translation>Der Anteil der Elemente, deren gespeicherter Wert nicht derselbe ist.</translation>
    </message>
    <message>
        <source>One minus the cosine of the angle between base and tuned tensor; 0 if they point the same way.</source>
        <translation>Eins weniger der Kosinus des Winkels zwischen Tensor der Basis und nachtrainiertem Tensor; 0, wenn sie gleich gerichtet sind.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>almost done</source>
        <translation>fast fertig</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>scalar</source>
        <translation>Skalar</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>norm at most %1</source>
        <translation>Norm höchstens %1</translation>
    </message>
    <message>
        <source>norm at most %1 of the base</source>
        <translation>Norm höchstens %1 der Basis</translation>
    </message>
    <message>
        <source>at most %1 entries</source>
        <translation>höchstens %1 Einträge</translation>
    </message>
    <message>
        <source>at most %1 of the entries</source>
        <translation>höchstens %1 der Einträge</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>nichts weiter</translation>
    </message>
    <message>
        <source>and the rounding of %1</source>
        <translation>und die Rundung von %1</translation>
    </message>
    <message>
        <source>and rounding</source>
        <translation>und Rundung</translation>
    </message>
    <message>
        <source>and a rest: %1</source>
        <translation>und ein Rest: %1</translation>
    </message>
    <message>
        <source>rank at most %1</source>
        <translation>Rang höchstens %1</translation>
    </message>
    <message>
        <source>floating</source>
        <translation>Gleitkommazahlen</translation>
    </message>
    <message>
        <source>integer</source>
        <translation>ganze Zahlen</translation>
    </message>
    <message>
        <source>matrices</source>
        <translation>Matrizen</translation>
    </message>
    <message>
        <source>vectors</source>
        <translation>Vektoren</translation>
    </message>
    <message>
        <source>deny</source>
        <translation>verweigert</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>rule never reached</source>
        <translation>Regel wird nie erreicht</translation>
    </message>
    <message>
        <source>pattern repeated</source>
        <translation>Muster wiederholt</translation>
    </message>
    <message>
        <source>rule selects nothing</source>
        <translation>Regel wählt nichts aus</translation>
    </message>
    <message>
        <source>rule has no effect</source>
        <translation>Regel bewirkt nichts</translation>
    </message>
    <message>
        <source>rules contradict</source>
        <translation>Regeln widersprechen sich</translation>
    </message>
    <message>
        <source>no rule covers it</source>
        <translation>keine Regel erfasst ihn</translation>
    </message>
    <message>
        <source>rule does not fit integers</source>
        <translation>Regel passt nicht zu ganzen Zahlen</translation>
    </message>
    <message>
        <source>left out of the proof</source>
        <translation>aus dem Beweis ausgenommen</translation>
    </message>
    <message>
        <source>may change in any way</source>
        <translation>darf sich beliebig ändern</translation>
    </message>
    <message>
        <source>bound rounds to zero</source>
        <translation>Grenze rundet auf null</translation>
    </message>
    <message>
        <source>bound too large</source>
        <translation>Grenze zu groß</translation>
    </message>
    <message>
        <source>rank is no limit</source>
        <translation>Rang ist keine Grenze</translation>
    </message>
    <message>
        <source>support is no limit</source>
        <translation>Anzahl ist keine Grenze</translation>
    </message>
    <message>
        <source>block named twice</source>
        <translation>Block zweimal genannt</translation>
    </message>
    <message>
        <source>nothing for the model norm</source>
        <translation>nichts für die Norm des Modells</translation>
    </message>
    <message>
        <source>nothing for the model support</source>
        <translation>nichts für die Anzahl im Modell</translation>
    </message>
    <message>
        <source>nothing to prove</source>
        <translation>nichts zu beweisen</translation>
    </message>
    <message>
        <source>anything goes</source>
        <translation>alles ist erlaubt</translation>
    </message>
    <message>
        <source>cannot be proved</source>
        <translation>nicht beweisbar</translation>
    </message>
    <message>
        <source>frozen, yet changed</source>
        <translation>fest, aber geändert</translation>
    </message>
    <message>
        <source>too much is left over</source>
        <translation>zu viel bleibt übrig</translation>
    </message>
    <message>
        <source>too many entries changed</source>
        <translation>zu viele Einträge geändert</translation>
    </message>
    <message>
        <source>too coarse for the proof</source>
        <translation>zu grob für den Beweis</translation>
    </message>
    <message>
        <source>model over its budget</source>
        <translation>Modell über seinem Budget</translation>
    </message>
    <message>
        <source>too many entries in all</source>
        <translation>zu viele Einträge insgesamt</translation>
    </message>
    <message>
        <source>change below the grid</source>
        <translation>Änderung unterhalb des Rasters</translation>
    </message>
    <message>
        <source>tensor added</source>
        <translation>Tensor hinzugekommen</translation>
    </message>
    <message>
        <source>tensor missing</source>
        <translation>Tensor fehlt</translation>
    </message>
    <message>
        <source>tensor reshaped</source>
        <translation>Tensor anderer Form</translation>
    </message>
    <message>
        <source>not analysed</source>
        <translation>nicht ausgewertet</translation>
    </message>
    <message>
        <source>closest to its limit</source>
        <translation>der Grenze am nächsten</translation>
    </message>
    <message>
        <source>Not a single value may change.</source>
        <translation>Kein einziger Wert darf sich ändern.</translation>
    </message>
    <message>
        <source>The Frobenius norm of the change is bounded.</source>
        <translation>Die Frobeniusnorm der Änderung ist begrenzt.</translation>
    </message>
    <message>
        <source>The change is a matrix of low rank, as a LoRA makes it, but for a small rest.</source>
        <translation>Die Änderung ist eine Matrix von niedrigem Rang, wie LoRA sie macht, bis auf einen kleinen Rest.</translation>
    </message>
    <message>
        <source>Only a few entries change, which ones stays hidden.</source>
        <translation>Nur wenige Einträge ändern sich; welche, bleibt verborgen.</translation>
    </message>
    <message>
        <source>A part of low rank, a few changed entries, and a small rest.</source>
        <translation>Ein Teil von niedrigem Rang, wenige geänderte Einträge und ein kleiner Rest.</translation>
    </message>
    <message>
        <source>May change in any way, but is part of the proof.</source>
        <translation>Darf sich beliebig ändern, ist aber Teil des Beweises.</translation>
    </message>
    <message>
        <source>Is left out of the proof: the certificate says nothing of it.</source>
        <translation>Ist aus dem Beweis ausgenommen: Das Zertifikat sagt nichts darüber.</translation>
    </message>
    <message>
        <source>role %1</source>
        <translation>Rolle %1</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>tower %1</source>
        <translation>Turm %1</translation>
    </message>
    <message>
        <source>layers %1</source>
        <translation>Schichten %1</translation>
    </message>
    <message>
        <source>every tensor</source>
        <translation>jeder Tensor</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Model unchanged</source>
        <translation>Modell unverändert</translation>
    </message>
    <message>
        <source>A model of this session is not where it was</source>
        <translation>Ein Modell dieser Sitzung ist nicht mehr, wo es war</translation>
    </message>
    <message>
        <source>A model of this session was changed</source>
        <translation>Ein Modell dieser Sitzung wurde geändert</translation>
    </message>
    <message>
        <source>%1 is not there. Choose where it is now.</source>
        <translation>%1 ist nicht da. Wählen Sie, wo es jetzt ist.</translation>
    </message>
    <message>
        <source>%1 has another size than when the session was saved. It is opened as it is now: figures and findings may differ. If another version was meant, choose where it is now.</source>
        <translation>%1 hat eine andere Größe als beim Sichern der Sitzung. Es ist geöffnet, wie es jetzt ist: Zahlen und Befunde können abweichen. War ein anderer Stand gemeint, wählen Sie, wo er jetzt ist.</translation>
    </message>
    <message>
        <source>%1 was written since the session was saved, and may hold something else. It is opened as it is now: figures and findings may differ. If another version was meant, choose where it is now.</source>
        <translation>%1 wurde geschrieben, seit die Sitzung gesichert wurde, und enthält vielleicht etwas anderes. Es ist geöffnet, wie es jetzt ist: Zahlen und Befunde können abweichen. War ein anderer Stand gemeint, wählen Sie, wo er jetzt ist.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Certify</source>
        <translation>Zertifizieren</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Choose a base model and the model that was tuned from it, and see what can be compared.</source>
        <translation>Basismodell und daraus nachtrainiertes Modell wählen und sehen, was sich vergleichen lässt.</translation>
    </message>
    <message>
        <source>See how far each tensor has moved from the base.</source>
        <translation>Sehen, wie weit sich jeder Tensor von der Basis entfernt hat.</translation>
    </message>
    <message>
        <source>Say what the tuning was allowed to change, and see whether it kept to it.</source>
        <translation>Sagen, was das Nachtraining ändern durfte, und sehen, ob es sich daran gehalten hat.</translation>
    </message>
    <message>
        <source>Prove in zero knowledge that the tuning kept to the policy.</source>
        <translation>Ohne Preisgabe beweisen, dass das Nachtraining die Richtlinie eingehalten hat.</translation>
    </message>
    <message>
        <source>Open a certificate and check what it proves; no model is needed.</source>
        <translation>Ein Zertifikat öffnen und prüfen, was es beweist; dazu ist kein Modell nötig.</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>working</source>
        <translation>arbeitet</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>look here</source>
        <translation>bitte ansehen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>verweigert</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>Opening models</source>
        <translation>Modelle werden geöffnet</translation>
    </message>
    <message>
        <source>Measuring the drift</source>
        <translation>Die Abweichung wird gemessen</translation>
    </message>
    <message>
        <source>Proposing a policy</source>
        <translation>Eine Richtlinie wird vorgeschlagen</translation>
    </message>
    <message>
        <source>Certifying</source>
        <translation>Es wird zertifiziert</translation>
    </message>
    <message>
        <source>Checking a certificate</source>
        <translation>Ein Zertifikat wird geprüft</translation>
    </message>
    <message>
        <source>Session file</source>
        <translation>Sitzungsdatei</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>wird angehalten</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Reading the models</source>
        <translation>Die Modelle werden gelesen</translation>
    </message>
    <message>
        <source>Measuring the change</source>
        <translation>Die Änderung wird gemessen</translation>
    </message>
    <message>
        <source>Looking for structure</source>
        <translation>Struktur wird gesucht</translation>
    </message>
    <message>
        <source>Taking digests of the files</source>
        <translation>Prüfsummen der Dateien werden gebildet</translation>
    </message>
    <message>
        <source>Committing to the weights</source>
        <translation>Auf die Gewichte wird festgelegt</translation>
    </message>
    <message>
        <source>Projecting the change</source>
        <translation>Die Änderung wird projiziert</translation>
    </message>
    <message>
        <source>Proving the sums</source>
        <translation>Die Summen werden bewiesen</translation>
    </message>
    <message>
        <source>Opening the commitments</source>
        <translation>Die Festlegungen werden geöffnet</translation>
    </message>
    <message>
        <source>Verifying the proof</source>
        <translation>Der Beweis wird geprüft</translation>
    </message>
    <message>
        <source>A file could not be opened</source>
        <translation>Eine Datei ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>A file could not be read</source>
        <translation>Eine Datei ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>A file could not be written</source>
        <translation>Eine Datei ließ sich nicht schreiben</translation>
    </message>
    <message>
        <source>A file is incomplete</source>
        <translation>Eine Datei ist unvollständig</translation>
    </message>
    <message>
        <source>A file could not be understood</source>
        <translation>Eine Datei war nicht zu verstehen</translation>
    </message>
    <message>
        <source>This is not supported</source>
        <translation>Das wird nicht unterstützt</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Zu groß</translation>
    </message>
    <message>
        <source>A model holds values that are not numbers</source>
        <translation>Ein Modell enthält Werte, die keine Zahlen sind</translation>
    </message>
    <message>
        <source>A value is out of range</source>
        <translation>Ein Wert liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>Two things do not belong together</source>
        <translation>Zwei Dinge gehören nicht zusammen</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>Etwas fehlt</translation>
    </message>
    <message>
        <source>A file has changed meanwhile</source>
        <translation>Eine Datei hat sich inzwischen geändert</translation>
    </message>
    <message>
        <source>The policy cannot be used</source>
        <translation>Die Richtlinie ist nicht verwendbar</translation>
    </message>
    <message>
        <source>The drift is larger than the policy allows</source>
        <translation>Die Abweichung ist größer, als die Richtlinie erlaubt</translation>
    </message>
    <message>
        <source>This commitment is used up</source>
        <translation>Diese Festlegung ist aufgebraucht</translation>
    </message>
    <message>
        <source>The key cannot be used</source>
        <translation>Der Schlüssel ist nicht verwendbar</translation>
    </message>
    <message>
        <source>Wrong passphrase</source>
        <translation>Falsche Passphrase</translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation>Nichts zu vergleichen</translation>
    </message>
    <message>
        <source>This cannot be done</source>
        <translation>Das geht nicht</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Audits how a fine-tuned network differs from its base.</source>
        <translation>Prüft, wie sich ein nachtrainiertes Netz von seiner Basis unterscheidet.</translation>
    </message>
    <message>
        <source>the base model: a file or a folder</source>
        <translation>das Basismodell: eine Datei oder ein Ordner</translation>
    </message>
    <message>
        <source>the model tuned from it</source>
        <translation>das daraus nachtrainierte Modell</translation>
    </message>
    <message>
        <source>judge the drift by this policy</source>
        <translation>die Abweichung nach dieser Richtlinie beurteilen</translation>
    </message>
    <message>
        <source>POLICY</source>
        <translation>RICHTLINIE</translation>
    </message>
    <message>
        <source>the language of the window: en or de</source>
        <translation>die Sprache des Fensters: en oder de</translation>
    </message>
    <message>
        <source>CODE</source>
        <translation>KÜRZEL</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>noch nicht gemessen</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>no figure</source>
        <translation>ohne Zahl</translation>
    </message>
    <message>
        <source>not comparable</source>
        <translation>nicht vergleichbar</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>only in the tuned model</source>
        <translation>nur im nachtrainierten Modell</translation>
    </message>
    <message>
        <source>missing from the tuned model</source>
        <translation>fehlt im nachtrainierten Modell</translation>
    </message>
    <message>
        <source>Take the certificate from its source again.</source>
        <translation>Das Zertifikat noch einmal von seiner Quelle holen.</translation>
    </message>
    <message>
        <source>Choose the right copies, or refuse it.</source>
        <translation>Die richtigen Kopien wählen, oder es ablehnen.</translation>
    </message>
    <message>
        <source>Refuse it, or ask the prover for a new one.</source>
        <translation>Es ablehnen, oder den Beweisführer um ein neues bitten.</translation>
    </message>
    <message>
        <source>Whether of the files here: see Files here.</source>
        <translation>Ob von den Dateien hier, zeigt der Teil „Dateien hier“.</translation>
    </message>
    <message>
        <source>Tuned files here: %1.</source>
        <translation>Nachtrainierte Dateien hier: %1.</translation>
    </message>
    <message>
        <source>Base files here: %1.</source>
        <translation>Dateien der Basis hier: %1.</translation>
    </message>
    <message>
        <source>The files here are linked to it.</source>
        <translation>Die Dateien hier gehören nachweislich dazu.</translation>
    </message>
    <message>
        <source>Choose both at the left.</source>
        <translation>Wählen Sie links beides.</translation>
    </message>
    <message>
        <source>The proof does not need it. Whoever vouches for its context signs it.</source>
        <translation>Der Beweis braucht ihn nicht. Wer für den Zusammenhang bürgt, unterzeichnet ihn.</translation>
    </message>
    <message>
        <source>Ask the signer for the original.</source>
        <translation>Den Unterzeichner um das Original bitten.</translation>
    </message>
    <message>
        <source>Trust the signer&apos;s key if you know it to be his.</source>
        <translation>Dem Schlüssel vertrauen, wenn Sie wissen, dass er dem Unterzeichner gehört.</translation>
    </message>
    <message>
        <source>Trust a key or an authority to change that.</source>
        <translation>Einem Schlüssel oder einer Stelle vertrauen, um das zu ändern.</translation>
    </message>
    <message>
        <source>its base was certified by %1</source>
        <translation>seine Basis wurde durch %1 zertifiziert</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Content digest</source>
        <translation>Prüfsumme des Inhalts</translation>
    </message>
    <message>
        <source>Digest of the base&apos;s manifest</source>
        <translation>Prüfsumme des Manifests der Basis</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>steps of 2 to the power of -%1</source>
        <translation>Schritte von 2 hoch -%1</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>Abstammung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 / √rank</source>
        <translation>%1 / √Rang</translation>
    </message>
    <message>
        <source>%1 / rank</source>
        <translation>%1 / Rang</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>Adapter</translation>
    </message>
    <message>
        <source>LoRA, rank %1, scale %2; it is applied to the base</source>
        <translation>LoRA, Rang %1, Skalierung %2; er wird auf die Basis angewandt</translation>
    </message>
    <message>
        <source>Adapts</source>
        <translation>Setzt auf</translation>
    </message>
    <message>
        <source>Stored whole</source>
        <translation>Ganz gespeichert</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>Gemacht für</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>%1 (%2), %3</source>
        <translation>%1 (%2), %3</translation>
    </message>
    <message>
        <source>Described</source>
        <translation>Beschrieben</translation>
    </message>
    <message>
        <source>%1 of %2 tensors; the others by their names alone</source>
        <translation>%1 von %2 Tensoren; die übrigen nur durch ihre Namen</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Tied, fused</source>
        <translation>Gekoppelt, verschmolzen</translation>
    </message>
    <message>
        <source>%1 tied, %2 fused</source>
        <translation>%1 gekoppelt, %2 verschmolzen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Stored as</source>
        <translation>Gespeichert als</translation>
    </message>
    <message>
        <source>%1, files: %2, weights: %3</source>
        <translation>%1, Dateien: %2, Gewichte: %3</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>1 finding denies it</source>
        <translation>1 Befund spricht dagegen</translation>
    </message>
    <message>
        <source>%1 findings deny it</source>
        <translation>%1 Befunde sprechen dagegen</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 Warnungen</translation>
    </message>
    <message>
        <source>The part Text says where and why; the line is marked there.</source>
        <translation>Der Teil „Text“ sagt, wo und warum; die Zeile ist dort markiert.</translation>
    </message>
    <message>
        <source>There is nothing to prove.</source>
        <translation>Es gibt nichts zu beweisen.</translation>
    </message>
    <message>
        <source>Cannot be proved: %1</source>
        <translation>Nicht beweisbar: %1</translation>
    </message>
    <message>
        <source>Certificate %1, proving about %2 on this machine, %3 bits of soundness (%4 are asked for)</source>
        <translation>Zertifikat %1, Beweis hier etwa %2, %3 Bit Sicherheit (verlangt: %4)</translation>
    </message>
    <message>
        <source>The cost is being estimated</source>
        <translation>Der Aufwand wird geschätzt</translation>
    </message>
    <message>
        <source>What a proof costs is told as soon as a pair is measured</source>
        <translation>Was ein Beweis kostet, steht hier, sobald ein Paar gemessen ist</translation>
    </message>
    <message>
        <source>%1 – before the last edit</source>
        <translation>%1 – vor der letzten Änderung</translation>
    </message>
    <message>
        <source>You trust whoever signed it.</source>
        <translation>Sie vertrauen dem, der es unterzeichnet hat.</translation>
    </message>
    <message>
        <source>Nobody whom you trust is known to have signed it.</source>
        <translation>Von niemandem, dem Sie vertrauen, ist bekannt, dass er es unterzeichnet hat.</translation>
    </message>
    <message>
        <source>You trust the signer, but outside the time for which a certificate holds.</source>
        <translation>Sie vertrauen dem Unterzeichner, aber außerhalb der Zeit, für die ein Zertifikat gilt.</translation>
    </message>
    <message>
        <source>An authority has withdrawn the signer&apos;s certificate.</source>
        <translation>Eine Stelle hat das Zertifikat des Unterzeichners zurückgezogen.</translation>
    </message>
    <message>
        <source>Signed: vouched for by somebody you trust</source>
        <translation>Unterzeichnet: jemand, dem Sie vertrauen, bürgt dafür</translation>
    </message>
    <message>
        <source>Signed: a signature is bad</source>
        <translation>Unterzeichnet: eine Unterschrift ist falsch</translation>
    </message>
    <message>
        <source>Signed: these are not the files that were signed</source>
        <translation>Unterzeichnet: dies sind nicht die Dateien, die unterzeichnet wurden</translation>
    </message>
    <message>
        <source>Signed: valid, but not by somebody you trust</source>
        <translation>Unterzeichnet: gültig, aber nicht von jemandem, dem Sie vertrauen</translation>
    </message>
    <message>
        <source>Signed: undecidable, the signer&apos;s key is not at hand</source>
        <translation>Unterzeichnet: nicht entscheidbar, der Schlüssel des Unterzeichners liegt nicht vor</translation>
    </message>
    <message>
        <source>It was made with the signer&apos;s key.</source>
        <translation>Sie wurde mit dem Schlüssel des Unterzeichners gemacht.</translation>
    </message>
    <message>
        <source>Signed files: %1. All are here and unchanged, and there is no other.</source>
        <translation>Unterzeichnete Dateien: %1. Alle sind da und unverändert, und weitere gibt es nicht.</translation>
    </message>
    <message>
        <source>Signed files: %1. Not as they were signed, or not signed: %2.</source>
        <translation>Unterzeichnete Dateien: %1. Nicht so, wie sie unterzeichnet wurden, oder nicht unterzeichnet: %2.</translation>
    </message>
    <message>
        <source>The signature&apos;s list of files cannot be relied on.</source>
        <translation>Auf das Dateiverzeichnis der Unterschrift ist kein Verlass.</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Unterzeichner</translation>
    </message>
    <message>
        <source>Signed with</source>
        <translation>Unterzeichnet mit</translation>
    </message>
    <message>
        <source>no method that is known here</source>
        <translation>keinem Verfahren, das hier bekannt ist</translation>
    </message>
    <message>
        <source>Named by the signer</source>
        <translation>Vom Unterzeichner genannt</translation>
    </message>
    <message>
        <source>Root digest</source>
        <translation>Wurzelprüfsumme</translation>
    </message>
    <message>
        <source>No signature lies beside it</source>
        <translation>Keine Unterschrift liegt daneben</translation>
    </message>
    <message>
        <source>Signed: its files are being hashed</source>
        <translation>Unterzeichnet: die Prüfsummen der Dateien werden gebildet</translation>
    </message>
    <message>
        <source>Signed: not checked, it was stopped</source>
        <translation>Unterzeichnet: nicht geprüft, es wurde angehalten</translation>
    </message>
    <message>
        <source>Signed: could not be checked</source>
        <translation>Unterzeichnet: ließ sich nicht prüfen</translation>
    </message>
    <message>
        <source>valid from %1 to %2</source>
        <translation>gültig von %1 bis %2</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>SHA-256 of the certificate</source>
        <translation>SHA-256 des Zertifikats</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Fingerabdruck (SHA-256)</translation>
    </message>
    <message>
        <source>not at hand</source>
        <translation>liegt nicht vor</translation>
    </message>
    <message>
        <source>Named as (decides nothing)</source>
        <translation>Bezeichnet als (entscheidet nichts)</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>About: %1</source>
        <translation>Über: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>algorithm and digest</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Signer not known</source>
        <translation>Unterzeichner unbekannt</translation>
    </message>
    <message>
        <source>%1, signer %2</source>
        <translation>%1, Unterzeichner %2</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Certificates (X.509)</source>
        <translation>Zertifikate (X.509)</translation>
    </message>
    <message>
        <source>none: a key alone</source>
        <translation>keine: nur ein Schlüssel</translation>
    </message>
    <message>
        <source>Transparency log</source>
        <translation>Transparenzprotokoll</translation>
    </message>
    <message>
        <source>entries came with it; they are not looked at</source>
        <translation>Einträge lagen bei; sie werden nicht betrachtet</translation>
    </message>
    <message>
        <source>|Δ|</source>
        <translation>|Δ|</translation>
    </message>
    <message>
        <source>%1 (%2 of the base)</source>
        <translation>%1 (%2 der Basis)</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Fused</source>
        <translation>Verschmolzen</translation>
    </message>
    <message>
        <source>The norm of the change is %1; %2 is allowed.</source>
        <translation>Die Norm der Änderung ist %1; erlaubt ist %2.</translation>
    </message>
    <message>
        <source>The norm of what is left over is %1; %2 is allowed.</source>
        <translation>Die Norm dessen, was übrig bleibt, ist %1; erlaubt ist %2.</translation>
    </message>
    <message>
        <source>%1 entries changed; %2 may.</source>
        <translation>%1 Einträge haben sich geändert; %2 dürfen es.</translation>
    </message>
    <message>
        <source>No rule selects it, so that it is not covered and the policy cannot pass.</source>
        <translation>Keine Regel wählt ihn aus; er ist also nicht erfasst, und die Richtlinie kann nicht eingehalten sein.</translation>
    </message>
    <message>
        <source>The rule “%1” decides, as the first that selects it (%2). %3</source>
        <translation>Die Regel „%1“ entscheidet, als erste, die ihn auswählt (%2). %3</translation>
    </message>
    <message>
        <source>Its budget is shared by all tensors of the block “%1”.</source>
        <translation>Ihr Budget teilen sich alle Tensoren des Blocks „%1“.</translation>
    </message>
    <message>
        <source>%1 contributes most to its use.</source>
        <translation>%1 trägt am meisten zum Verbrauch bei.</translation>
    </message>
    <message>
        <source>frozen: unchanged</source>
        <translation>fest: unverändert</translation>
    </message>
    <message>
        <source>%1 of its budget: within</source>
        <translation>%1 seines Budgets: eingehalten</translation>
    </message>
    <message>
        <source>%1 of its budget: over</source>
        <translation>%1 seines Budgets: überschritten</translation>
    </message>
    <message>
        <source>%1 Reason: %2.</source>
        <translation>%1 Grund: %2.</translation>
    </message>
    <message>
        <source>No policy was applied to the drift yet.</source>
        <translation>Noch wurde keine Richtlinie auf die Abweichung angewandt.</translation>
    </message>
    <message>
        <source>heads %1</source>
        <translation>Köpfe %1</translation>
    </message>
    <message>
        <source>%1 (%2 for keys and values)</source>
        <translation>%1 (%2 für Keys und Values)</translation>
    </message>
    <message>
        <source>%1 of size %2</source>
        <translation>%1 der Größe %2</translation>
    </message>
    <message>
        <source>cross</source>
        <translation>Cross-Attention</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>expert %1</source>
        <translation>Experte %1</translation>
    </message>
    <message>
        <source>alternate head by head; how many heads is not known</source>
        <translation>abwechselnd Kopf für Kopf; wie viele Köpfe, ist nicht bekannt</translation>
    </message>
    <message>
        <source>rows: %1</source>
        <translation>Zeilen: %1</translation>
    </message>
    <message>
        <source>columns: %1</source>
        <translation>Spalten: %1</translation>
    </message>
    <message>
        <source>%1, %2 times</source>
        <translation>%1, %2-mal</translation>
    </message>
    <message>
        <source>vector</source>
        <translation>Vektor</translation>
    </message>
    <message>
        <source>out, in</source>
        <translation>aus, ein</translation>
    </message>
    <message>
        <source>in, out</source>
        <translation>ein, aus</translation>
    </message>
    <message>
        <source>out, in, kernel</source>
        <translation>aus, ein, Kern</translation>
    </message>
    <message>
        <source>entries, dimension</source>
        <translation>Einträge, Dimension</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>config.json says so</source>
        <translation>config.json sagt es</translation>
    </message>
    <message>
        <source>both names stand for the same bytes of one file</source>
        <translation>beide Namen stehen für dieselben Bytes einer Datei</translation>
    </message>
    <message>
        <source>hidden %1</source>
        <translation>verborgene Breite %1</translation>
    </message>
    <message>
        <source>intermediate %1</source>
        <translation>Zwischenbreite %1</translation>
    </message>
    <message>
        <source>experts %1</source>
        <translation>Experten %1</translation>
    </message>
    <message>
        <source>vocabulary %1</source>
        <translation>Vokabular %1</translation>
    </message>
    <message>
        <source>by names and shapes; config.json agrees</source>
        <translation>aus Namen und Formen; config.json stimmt damit überein</translation>
    </message>
    <message>
        <source>by names and shapes</source>
        <translation>aus Namen und Formen</translation>
    </message>
    <message>
        <source>not recognised: each tensor is described by its own name</source>
        <translation>nicht erkannt: jeder Tensor ist nur durch seinen Namen beschrieben</translation>
    </message>
    <message>
        <source>The proof is valid, but nobody whom you trust has signed it.</source>
        <translation>Der Beweis ist gültig, aber niemand, dem Sie vertrauen, hat es unterzeichnet.</translation>
    </message>
    <message>
        <source>being checked</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>could not be checked</source>
        <translation>ließ sich nicht prüfen</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>roots of two models</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>ECDSA P-256 with SHA-256</source>
        <translation>ECDSA P-256 mit SHA-256</translation>
    </message>
    <message>
        <source>ECDSA P-384 with SHA-384</source>
        <translation>ECDSA P-384 mit SHA-384</translation>
    </message>
    <message>
        <source>ECDSA P-521 with SHA-512</source>
        <translation>ECDSA P-521 mit SHA-512</translation>
    </message>
    <message>
        <source>Ed25519</source>
        <translation>Ed25519</translation>
    </message>
    <message>
        <source>RSA-PSS with SHA-256</source>
        <translation>RSA-PSS mit SHA-256</translation>
    </message>
    <message>
        <source>I vouch for what this certificate says of the two models.</source>
        <translation>Ich bürge für das, was dieses Zertifikat von den beiden Modellen sagt.</translation>
    </message>
    <message>
        <source>I have checked this certificate, and it was valid.</source>
        <translation>Ich habe dieses Zertifikat geprüft, und es war gültig.</translation>
    </message>
    <message>
        <source>A statement of a kind that is not known here.</source>
        <translation>Eine Erklärung einer Art, die hier nicht bekannt ist.</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>gehört dazu</translation>
    </message>
    <message>
        <source>other weights</source>
        <translation>andere Gewichte</translation>
    </message>
    <message>
        <source>other tensors</source>
        <translation>andere Tensoren</translation>
    </message>
    <message>
        <source>same files</source>
        <translation>dieselben Dateien</translation>
    </message>
    <message>
        <source>other files</source>
        <translation>andere Dateien</translation>
    </message>
    <message>
        <source>No files were chosen.</source>
        <translation>Keine Dateien wurden gewählt.</translation>
    </message>
    <message>
        <source>The root of these files is the one that the certificate is about.</source>
        <translation>Die Wurzel dieser Dateien ist die, von der das Zertifikat spricht.</translation>
    </message>
    <message>
        <source>The root of these files is another one: the certificate speaks of other weights.</source>
        <translation>Die Wurzel dieser Dateien ist eine andere: Das Zertifikat spricht von anderen Gewichten.</translation>
    </message>
    <message>
        <source>These files have tensors that the certificate does not speak of.</source>
        <translation>Diese Dateien haben Tensoren, von denen das Zertifikat nicht spricht.</translation>
    </message>
    <message>
        <source>These are byte for byte the files that the prover named. That their root is the certified one is shown only with the opening secret.</source>
        <translation>Dies sind Byte für Byte die Dateien, die der Beweisführer genannt hat. Dass ihre Wurzel die zertifizierte ist, zeigt sich nur mit dem Öffnungsgeheimnis.</translation>
    </message>
    <message>
        <source>These are not byte for byte the files that the prover named; the weights may be the same. Choose the opening secret to see.</source>
        <translation>Dies sind nicht Byte für Byte die Dateien, die der Beweisführer genannt hat; die Gewichte können dieselben sein. Wählen Sie das Öffnungsgeheimnis, um das zu sehen.</translation>
    </message>
    <message>
        <source>The certificate names its files under a key only. Choose the opening secret (X.secret) to recompute the root.</source>
        <translation>Das Zertifikat nennt seine Dateien nur unter einem Schlüssel. Wählen Sie das Öffnungsgeheimnis (X.secret), um die Wurzel neu zu berechnen.</translation>
    </message>
    <message>
        <source>rank at most %1 beside at most %2 entries; the norm of what is left at most %3</source>
        <translation>Rang höchstens %1 neben höchstens %2 Einträgen; die Norm dessen, was übrig bleibt, höchstens %3</translation>
    </message>
    <message>
        <source>rank at most %1; the norm of what is left at most %2</source>
        <translation>Rang höchstens %1; die Norm dessen, was übrig bleibt, höchstens %2</translation>
    </message>
    <message>
        <source>at most %1 entries differ</source>
        <translation>höchstens %1 Einträge weichen ab</translation>
    </message>
    <message>
        <source>at most %1 entries; the norm of all others at most %2</source>
        <translation>höchstens %1 Einträge; die Norm aller übrigen höchstens %2</translation>
    </message>
    <message>
        <source>norm of the whole change at most %1; at most %2 entries in all masks</source>
        <translation>Norm der ganzen Änderung höchstens %1; höchstens %2 Einträge in allen Trägermengen</translation>
    </message>
    <message>
        <source>norm of the whole change at most %1</source>
        <translation>Norm der ganzen Änderung höchstens %1</translation>
    </message>
    <message>
        <source>at most %1 entries in all masks</source>
        <translation>höchstens %1 Einträge in allen Trägermengen</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>two bounds that hold together</comment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>genau</translation>
    </message>
    <message>
        <source>to rounding</source>
        <translation>gerundet</translation>
    </message>
    <message>
        <source>nothing: one of the steps lets it change in any way</source>
        <translation>nichts: einer der Schritte lässt zu, dass er sich beliebig ändert</translation>
    </message>
    <message>
        <source>nothing: one of the steps does not look at it</source>
        <translation>nichts: einer der Schritte betrachtet ihn nicht</translation>
    </message>
    <message>
        <source>nothing: it is not in every certificate under the same name, shape and place</source>
        <translation>nichts: er steht nicht in jedem Zertifikat unter demselben Namen, mit derselben Form und an derselben Stelle</translation>
    </message>
    <message>
        <source>nothing: together the steps allow any change of this shape</source>
        <translation>nichts: zusammen lassen die Schritte jede Änderung dieser Form zu</translation>
    </message>
    <message>
        <source>Both certificates name the same commitment.</source>
        <translation>Beide Zertifikate nennen dieselbe Festlegung.</translation>
    </message>
    <message>
        <source>The files that the first certificate names are those of the next base: that is its prover&apos;s word, and not part of the proof.</source>
        <translation>Die Dateien, die das erste Zertifikat nennt, sind die der nächsten Basis: Das sagt sein Beweisführer, es ist nicht Teil des Beweises.</translation>
    </message>
    <message>
        <source>a wrong sum survives the random points of both sum-checks</source>
        <translation>eine falsche Summe übersteht die zufälligen Punkte beider Sum-Checks</translation>
    </message>
    <message>
        <source>wrong equations cancel under their random weights</source>
        <translation>falsche Gleichungen heben sich unter ihren zufälligen Gewichten auf</translation>
    </message>
    <message>
        <source>wrong entries cancel under the weights of their places</source>
        <translation>falsche Einträge heben sich unter den Gewichten ihrer Stellen auf</translation>
    </message>
    <message>
        <source>wrong oracles cancel in the one that is opened</source>
        <translation>falsche Orakel heben sich in dem auf, das geöffnet wird</translation>
    </message>
    <message>
        <source>a pad is not the one that was committed to</source>
        <translation>eine Maske ist nicht die, auf die festgelegt wurde</translation>
    </message>
    <message>
        <source>a matrix of larger rank agrees at both random points</source>
        <translation>eine Matrix von größerem Rang stimmt an beiden zufälligen Punkten überein</translation>
    </message>
    <message>
        <source>a huge number has small projections only</source>
        <translation>eine riesige Zahl hat nur kleine Projektionen</translation>
    </message>
    <message>
        <source>rows that are no codewords look like one when combined</source>
        <translation>Zeilen, die keine Codewörter sind, sehen zusammengefasst wie eines aus</translation>
    </message>
    <message>
        <source>wrong openings cancel each other</source>
        <translation>falsche Öffnungen heben einander auf</translation>
    </message>
    <message>
        <source>no column that is opened shows the wrong codeword</source>
        <translation>keine Spalte, die geöffnet wird, zeigt das falsche Codewort</translation>
    </message>
    <message>
        <source>proof: digest of the statement</source>
        <translation>Beweis: Prüfsumme der Aussage</translation>
    </message>
    <message>
        <source>proof: Merkle roots</source>
        <translation>Beweis: Merkle-Wurzeln</translation>
    </message>
    <message>
        <source>proof: sum-check messages</source>
        <translation>Beweis: Nachrichten der Sum-Checks</translation>
    </message>
    <message>
        <source>proof: evaluations</source>
        <translation>Beweis: Auswertungen</translation>
    </message>
    <message>
        <source>proof: pads</source>
        <translation>Beweis: Masken</translation>
    </message>
    <message>
        <source>proof: folding messages</source>
        <translation>Beweis: Nachrichten der Faltung</translation>
    </message>
    <message>
        <source>proof: last level</source>
        <translation>Beweis: letzte Stufe</translation>
    </message>
    <message>
        <source>proof: proofs of work</source>
        <translation>Beweis: Arbeitsnachweise</translation>
    </message>
    <message>
        <source>proof: opened columns</source>
        <translation>Beweis: geöffnete Spalten</translation>
    </message>
    <message>
        <source>proof: query paths</source>
        <translation>Beweis: Pfade der Abfragen</translation>
    </message>
    <message>
        <source>proof: not read</source>
        <translation>Beweis: nicht gelesen</translation>
    </message>
    <message>
        <source>says which statement the proof was made for</source>
        <translation>sagt, für welche Aussage der Beweis gemacht wurde</translation>
    </message>
    <message>
        <source>commit to all that the proof speaks of</source>
        <translation>legen auf alles fest, wovon der Beweis spricht</translation>
    </message>
    <message>
        <source>polynomials of the padded sum-check over all equations</source>
        <translation>Polynome des maskierten Sum-Checks über alle Gleichungen</translation>
    </message>
    <message>
        <source>of the committed rows at the sum-check&apos;s point</source>
        <translation>der festgelegten Zeilen am Punkt des Sum-Checks</translation>
    </message>
    <message>
        <source>hide the sum-check&apos;s polynomials, and are checked with them</source>
        <translation>verbergen die Polynome des Sum-Checks und werden mit ihnen geprüft</translation>
    </message>
    <message>
        <source>polynomials of the opening&apos;s sum-checks</source>
        <translation>Polynome der Sum-Checks der Öffnung</translation>
    </message>
    <message>
        <source>what is left of the opening, in full</source>
        <translation>was von der Öffnung übrig ist, vollständig</translation>
    </message>
    <message>
        <source>make each attempt to cheat cost hashes</source>
        <translation>lassen jeden Betrugsversuch Hashes kosten</translation>
    </message>
    <message>
        <source>the entries of the committed rows at random places</source>
        <translation>die Einträge der festgelegten Zeilen an zufälligen Stellen</translation>
    </message>
    <message>
        <source>show that the columns are those that were committed to</source>
        <translation>zeigen, dass die Spalten die sind, auf die festgelegt wurde</translation>
    </message>
    <message>
        <source>lies behind the check that failed</source>
        <translation>liegt hinter der Prüfung, die gescheitert ist</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>looser</source>
        <translation>lockerer</translation>
    </message>
    <message>
        <source>tighter</source>
        <translation>enger</translation>
    </message>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>grid bits</source>
        <translation>Bits des Rasters</translation>
    </message>
    <message>
        <source>rank scale bits</source>
        <translation>Bits der Rangskala</translation>
    </message>
    <message>
        <source>minimum soundness bits</source>
        <translation>Mindestsicherheit in Bit</translation>
    </message>
    <message>
        <source>norm of the model</source>
        <translation>Norm des Modells</translation>
    </message>
    <message>
        <source>support of the model</source>
        <translation>Anzahl im Modell</translation>
    </message>
    <message>
        <source>added tensors</source>
        <translation>hinzugekommene Tensoren</translation>
    </message>
    <message>
        <source>missing tensors</source>
        <translation>fehlende Tensoren</translation>
    </message>
    <message>
        <source>pairing</source>
        <translation>Paarung</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>umbenannt</translation>
    </message>
    <message>
        <source>other budget</source>
        <translation>anderes Budget</translation>
    </message>
    <message>
        <source>other comment</source>
        <translation>anderer Kommentar</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>dieselbe</translation>
    </message>
    <message>
        <source>compared by value</source>
        <translation>dem Wert nach verglichen</translation>
    </message>
    <message>
        <source>exempt by the policy</source>
        <translation>von der Richtlinie ausgenommen</translation>
    </message>
    <message>
        <source>in no rule</source>
        <translation>in keiner Regel</translation>
    </message>
    <message>
        <source>equal bit for bit</source>
        <translation>Bit für Bit gleich</translation>
    </message>
    <message>
        <source>Every element is compared with that of the other model.</source>
        <translation>Jedes Element wird mit dem des anderen Modells verglichen.</translation>
    </message>
    <message>
        <source>A rule of the policy leaves it out of the proof.</source>
        <translation>Eine Regel der Richtlinie nimmt ihn aus dem Beweis aus.</translation>
    </message>
    <message>
        <source>Could be compared by value, but no rule of the policy is for it.</source>
        <translation>Ließe sich dem Wert nach vergleichen, aber keine Regel der Richtlinie gilt für ihn.</translation>
    </message>
    <message>
        <source>Cannot be compared by value, but every bit is the same in both models.</source>
        <translation>Lässt sich nicht dem Wert nach vergleichen, aber jedes Bit ist in beiden Modellen gleich.</translation>
    </message>
    <message>
        <source>In both models, but neither comparable by value nor equal bit for bit.</source>
        <translation>In beiden Modellen, aber weder dem Wert nach vergleichbar noch Bit für Bit gleich.</translation>
    </message>
    <message>
        <source>tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>factors of an adapter</source>
        <translation>Faktoren eines Adapters</translation>
    </message>
    <message>
        <source>header</source>
        <translation>Kopfdaten</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>record</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>unreferenced</source>
        <translation>ohne Verweis</translation>
    </message>
    <message>
        <source>padding</source>
        <translation>Füllung</translation>
    </message>
    <message>
        <source>Stored values of a tensor of the model.</source>
        <translation>Gespeicherte Werte eines Tensors des Modells.</translation>
    </message>
    <message>
        <source>Low-rank factors that an adapter adds to a tensor.</source>
        <translation>Faktoren von niedrigem Rang, die ein Adapter zu einem Tensor addiert.</translation>
    </message>
    <message>
        <source>Names, types, shapes and metadata, in the words of the format.</source>
        <translation>Namen, Typen, Formen und Metadaten, in den Worten des Formats.</translation>
    </message>
    <message>
        <source>What holds a zip archive together.</source>
        <translation>Was ein Zip-Archiv zusammenhält.</translation>
    </message>
    <message>
        <source>An entry of an archive beside tensors and header.</source>
        <translation>Ein Eintrag eines Archivs neben Tensoren und Kopfdaten.</translation>
    </message>
    <message>
        <source>Not the model&apos;s: the state of an optimizer, a tensor that an adapter replaces.</source>
        <translation>Gehört nicht zum Modell: der Zustand eines Optimierers, ein Tensor, den ein Adapter ersetzt.</translation>
    </message>
    <message>
        <source>Nothing in the file refers to these bytes, and they are not zero.</source>
        <translation>Nichts in der Datei verweist auf diese Bytes, und sie sind nicht null.</translation>
    </message>
    <message>
        <source>Between the others, all zero.</source>
        <translation>Zwischen den anderen, alle null.</translation>
    </message>
    <message>
        <source>match</source>
        <translation>stimmen überein</translation>
    </message>
    <message>
        <source>differ</source>
        <translation>weichen ab</translation>
    </message>
    <message>
        <source>its bytes are not those that were signed</source>
        <translation>seine Bytes sind nicht die, die unterzeichnet wurden</translation>
    </message>
    <message>
        <source>signed, and not there</source>
        <translation>unterzeichnet, und nicht da</translation>
    </message>
    <message>
        <source>there, and not signed</source>
        <translation>da, und nicht unterzeichnet</translation>
    </message>
    <message>
        <source>no regular file of the model</source>
        <translation>keine gewöhnliche Datei des Modells</translation>
    </message>
    <message>
        <source>a key</source>
        <translation>ein Schlüssel</translation>
    </message>
    <message>
        <source>a certificate</source>
        <translation>ein Zertifikat</translation>
    </message>
    <message>
        <source>keyless (Sigstore)</source>
        <translation>ohne Schlüssel (Sigstore)</translation>
    </message>
    <message>
        <source>Effective rank</source>
        <translation>Effektiver Rang</translation>
    </message>
    <message>
        <source>Numerical rank</source>
        <translation>Numerischer Rang</translation>
    </message>
    <message>
        <source>Stable rank</source>
        <translation>Stabiler Rang</translation>
    </message>
    <message>
        <source>Exponential of the entropy of the singular values of the change: how many directions share it.</source>
        <translation>Exponentialfunktion der Entropie der Singulärwerte der Änderung: wie viele Richtungen sie sich teilen.</translation>
    </message>
    <message>
        <source>Singular values of the change above the tolerance times the largest one.</source>
        <translation>Singulärwerte der Änderung, die größer sind als die Toleranz mal dem größten.</translation>
    </message>
    <message>
        <source>Squared Frobenius norm of the change, divided by the square of its largest singular value.</source>
        <translation>Quadrat der Frobeniusnorm der Änderung, geteilt durch das Quadrat ihres größten Singulärwerts.</translation>
    </message>
    <message>
        <source>%1, all together</source>
        <translation>%1, alle zusammen</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>Norm</translation>
    </message>
    <message>
        <source>low rank and sparse</source>
        <translation>Rang + dünn besetzt</translation>
    </message>
    <message>
        <source>The models are being opened.</source>
        <translation>Die Modelle werden geöffnet.</translation>
    </message>
    <message>
        <source>Choose a base and a tuned model.</source>
        <translation>Wählen Sie eine Basis und ein nachtrainiertes Modell.</translation>
    </message>
    <message>
        <source>%1 tensors in the base, %2 in the tuned model.</source>
        <translation>%1 Tensoren in der Basis, %2 im nachtrainierten Modell.</translation>
    </message>
    <message>
        <source>Every tensor of both models is compared.</source>
        <translation>Jeder Tensor beider Modelle wird verglichen.</translation>
    </message>
    <message>
        <source>%1 of %2 tensors are compared; the policy decides about the others.</source>
        <translation>%1 von %2 Tensoren werden verglichen; über die übrigen entscheidet die Richtlinie.</translation>
    </message>
    <message>
        <source>The files are being looked at.</source>
        <translation>Die Dateien werden betrachtet.</translation>
    </message>
    <message>
        <source>The files are those that were opened.</source>
        <translation>Die Dateien sind die, die geöffnet wurden.</translation>
    </message>
    <message>
        <source>%1: %2. Measure again before it is certified.</source>
        <translation>%1: %2. Messen Sie erneut, bevor zertifiziert wird.</translation>
    </message>
    <message>
        <source>The drift is being measured.</source>
        <translation>Die Abweichung wird gemessen.</translation>
    </message>
    <message>
        <source>The drift is not measured.</source>
        <translation>Die Abweichung ist nicht gemessen.</translation>
    </message>
    <message>
        <source>Measured on %1 weights: %2 of them changed, by %3 of the base&apos;s norm.</source>
        <translation>Gemessen an %1 Gewichten: %2 davon geändert, um %3 der Norm der Basis.</translation>
    </message>
    <message>
        <source>The policy cannot be used; its page says where and why.</source>
        <translation>Die Richtlinie ist nicht verwendbar; ihre Seite sagt, wo und warum.</translation>
    </message>
    <message>
        <source>The policy is being applied.</source>
        <translation>Die Richtlinie wird angewandt.</translation>
    </message>
    <message>
        <source>There is no policy yet.</source>
        <translation>Noch gibt es keine Richtlinie.</translation>
    </message>
    <message>
        <source>The policy is applied as soon as the drift is measured.</source>
        <translation>Die Richtlinie wird angewandt, sobald die Abweichung gemessen ist.</translation>
    </message>
    <message>
        <source>The drift does not keep to it: 1 finding denies it.</source>
        <translation>Die Abweichung hält sie nicht ein: 1 Befund spricht dagegen.</translation>
    </message>
    <message>
        <source>The drift does not keep to it: %1 findings deny it.</source>
        <translation>Die Abweichung hält sie nicht ein: %1 Befunde sprechen dagegen.</translation>
    </message>
    <message>
        <source>Not everything is covered by it.</source>
        <translation>Nicht alles ist von ihr erfasst.</translation>
    </message>
    <message>
        <source>The drift keeps to it; 1 warning should be read.</source>
        <translation>Die Abweichung hält sie ein; 1 Warnung sollte gelesen werden.</translation>
    </message>
    <message>
        <source>The drift keeps to it; %1 warnings should be read.</source>
        <translation>Die Abweichung hält sie ein; %1 Warnungen sollten gelesen werden.</translation>
    </message>
    <message>
        <source>The drift keeps to it, and every tensor is covered.</source>
        <translation>Die Abweichung hält sie ein, und jeder Tensor ist erfasst.</translation>
    </message>
    <message>
        <source>Tensors: %1 frozen, %2 bounded, %3 free, %4 exempt (nothing is said of these), %5 missing.</source>
        <translation>Tensoren: %1 fest, %2 begrenzt, %3 frei, %4 ausgenommen (über diese wird nichts gesagt), %5 fehlen.</translation>
    </message>
    <message>
        <source>This policy cannot be proved; a finding says why.</source>
        <translation>Diese Richtlinie lässt sich nicht beweisen; ein Befund sagt, warum.</translation>
    </message>
    <message>
        <source>Weights as multiples of 2^−%1, low-rank factors of 2^−%2; policy %3.</source>
        <translation>Gewichte als Vielfache von 2^−%1, Faktoren von niedrigem Rang von 2^−%2; Richtlinie %3.</translation>
    </message>
    <message>
        <source>not saved, it goes into the certificate</source>
        <translation>nicht gesichert, sie geht in das Zertifikat ein</translation>
    </message>
    <message>
        <source>A forged proof passes with a chance of 2^−%1 at most; the policy demands 2^−%2.</source>
        <translation>Ein gefälschter Beweis geht mit einer Wahrscheinlichkeit von höchstens 2^−%1 durch; die Richtlinie verlangt 2^−%2.</translation>
    </message>
    <message>
        <source>A certificate of about %1. About %2 for the proof, and about as long to commit to the base.</source>
        <translation>Ein Zertifikat von etwa %1. Etwa %2 für den Beweis, und etwa ebenso lange für die Festlegung auf die Basis.</translation>
    </message>
    <message>
        <source>A certificate of about %1, in about %2.</source>
        <translation>Ein Zertifikat von etwa %1, in etwa %2.</translation>
    </message>
    <message>
        <source>It will be made and written beside the certificate.</source>
        <translation>Es wird gemacht und neben das Zertifikat geschrieben.</translation>
    </message>
    <message>
        <source>Taken from %1; it is held against the base&apos;s files.</source>
        <translation>Aus %1 genommen; es wird an den Dateien der Basis gemessen.</translation>
    </message>
    <message>
        <source>The commitment of %1 is used again; the proof is counted in its secret.</source>
        <translation>Die Festlegung von %1 wird wieder verwendet; der Beweis wird in ihrem Geheimnis gezählt.</translation>
    </message>
    <message>
        <source>The base&apos;s files must be signed by one of the keys in %1.</source>
        <translation>Die Dateien der Basis müssen mit einem der Schlüssel in %1 unterzeichnet sein.</translation>
    </message>
    <message>
        <source>Choose where to write the certificate.</source>
        <translation>Wählen Sie, wohin das Zertifikat geschrieben wird.</translation>
    </message>
    <message>
        <source>The folder is being looked at.</source>
        <translation>Der Ordner wird betrachtet.</translation>
    </message>
    <message>
        <source>There is no such folder: %1</source>
        <translation>Einen solchen Ordner gibt es nicht: %1</translation>
    </message>
    <message>
        <source>This cannot be written to: %1</source>
        <translation>Hierhin lässt sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>Only %1 are free, about %2 are needed.</source>
        <translation>Nur %1 sind frei, etwa %2 werden gebraucht.</translation>
    </message>
    <message>
        <source>Can be written to; %1 are free, about %2 are needed.</source>
        <translation>Beschreibbar; %1 sind frei, etwa %2 werden gebraucht.</translation>
    </message>
    <message>
        <source>The secret that is there cannot be set aside. %1</source>
        <translation>Das Geheimnis, das dort liegt, lässt sich nicht beiseitelegen. %1</translation>
    </message>
    <message>
        <source>The secret that is there is kept under another name.</source>
        <translation>Das Geheimnis, das dort liegt, wird unter einem anderen Namen aufgehoben.</translation>
    </message>
    <message>
        <source>Will be written over: %1.</source>
        <translation>Wird überschrieben: %1.</translation>
    </message>
    <message>
        <source>Will be written over: %1. The secret that is there is kept under another name.</source>
        <translation>Wird überschrieben: %1. Das Geheimnis, das dort liegt, wird unter einem anderen Namen aufgehoben.</translation>
    </message>
    <message>
        <source>Looking for %1.</source>
        <translation>%1 wird gesucht.</translation>
    </message>
    <message>
        <source>%1, version %2, must accept the certificate before it is kept.</source>
        <translation>%1, Version %2, muss das Zertifikat annehmen, bevor es behalten wird.</translation>
    </message>
    <message>
        <source>base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>tuned model</source>
        <translation>nachtrainiertes Modell</translation>
    </message>
    <message>
        <source>stand-alone verifier</source>
        <translation>eigenständiger Prüfer</translation>
    </message>
    <message>
        <source>Files unchanged</source>
        <translation>Dateien unverändert</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Provable</source>
        <translation>Beweisbar</translation>
    </message>
    <message>
        <source>Size and time</source>
        <translation>Größe und Zeit</translation>
    </message>
    <message>
        <source>Base manifest</source>
        <translation>Manifest der Basis</translation>
    </message>
    <message>
        <source>Commitment used again</source>
        <translation>Wieder verwendete Festlegung</translation>
    </message>
    <message>
        <source>Signers of the base</source>
        <translation>Unterzeichner der Basis</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Zielordner</translation>
    </message>
    <message>
        <source>Files there already</source>
        <translation>Schon vorhandene Dateien</translation>
    </message>
    <message>
        <source>Stand-alone verifier</source>
        <translation>Eigenständiger Prüfer</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>Show the models</source>
        <translation>Die Modelle zeigen</translation>
    </message>
    <message>
        <source>Show the drift</source>
        <translation>Die Abweichung zeigen</translation>
    </message>
    <message>
        <source>Show the policy</source>
        <translation>Die Richtlinie zeigen</translation>
    </message>
    <message>
        <source>Show the tensor</source>
        <translation>Den Tensor zeigen</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Erneut messen</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Eine andere Datei wählen</translation>
    </message>
    <message>
        <source>Choose a manifest</source>
        <translation>Ein Manifest wählen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>The base changed on disk since it was measured</source>
        <translation>Die Basis hat sich auf der Platte geändert, seit sie gemessen wurde</translation>
    </message>
    <message>
        <source>The tuned model changed on disk since it was measured</source>
        <translation>Das nachtrainierte Modell hat sich auf der Platte geändert, seit es gemessen wurde</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>steht aus</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>token embedding</source>
        <translation>Token-Embedding</translation>
    </message>
    <message>
        <source>position embedding</source>
        <translation>Positions-Embedding</translation>
    </message>
    <message>
        <source>type embedding</source>
        <translation>Typ-Embedding</translation>
    </message>
    <message>
        <source>patch embedding</source>
        <translation>Patch-Embedding</translation>
    </message>
    <message>
        <source>attention query</source>
        <translation>Attention-Query</translation>
    </message>
    <message>
        <source>attention key</source>
        <translation>Attention-Key</translation>
    </message>
    <message>
        <source>attention value</source>
        <translation>Attention-Value</translation>
    </message>
    <message>
        <source>attention query, key, value</source>
        <translation>Attention-Query, -Key und -Value</translation>
    </message>
    <message>
        <source>attention key, value</source>
        <translation>Attention-Key und -Value</translation>
    </message>
    <message>
        <source>attention output</source>
        <translation>Attention-Ausgabe</translation>
    </message>
    <message>
        <source>MLP gate</source>
        <translation>MLP-Gate</translation>
    </message>
    <message>
        <source>MLP up</source>
        <translation>MLP-Up</translation>
    </message>
    <message>
        <source>MLP gate, up</source>
        <translation>MLP-Gate und -Up</translation>
    </message>
    <message>
        <source>MLP down</source>
        <translation>MLP-Down</translation>
    </message>
    <message>
        <source>router of experts</source>
        <translation>Experten-Router</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>Faltung</translation>
    </message>
    <message>
        <source>batch norm</source>
        <translation>Batch-Norm</translation>
    </message>
    <message>
        <source>batch norm statistics</source>
        <translation>Batch-Norm-Statistik</translation>
    </message>
    <message>
        <source>batch norm counter</source>
        <translation>Batch-Norm-Zähler</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>pooler</source>
        <translation>Pooler</translation>
    </message>
    <message>
        <source>classifier</source>
        <translation>Klassifikator</translation>
    </message>
    <message>
        <source>language model head</source>
        <translation>Sprachmodellkopf</translation>
    </message>
    <message>
        <source>adapter</source>
        <translation>Adapter</translation>
    </message>
    <message>
        <source>embed</source>
        <translation>embed</translation>
    </message>
    <message>
        <source>pos</source>
        <translation>pos</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>patch</source>
        <translation>patch</translation>
    </message>
    <message>
        <source>q</source>
        <translation>q</translation>
    </message>
    <message>
        <source>k</source>
        <translation>k</translation>
    </message>
    <message>
        <source>v</source>
        <translation>v</translation>
    </message>
    <message>
        <source>qkv</source>
        <translation>qkv</translation>
    </message>
    <message>
        <source>kv</source>
        <translation>kv</translation>
    </message>
    <message>
        <source>o</source>
        <translation>o</translation>
    </message>
    <message>
        <source>gate</source>
        <translation>gate</translation>
    </message>
    <message>
        <source>up</source>
        <translation>up</translation>
    </message>
    <message>
        <source>gate up</source>
        <translation>gate up</translation>
    </message>
    <message>
        <source>down</source>
        <translation>down</translation>
    </message>
    <message>
        <source>router</source>
        <translation>router</translation>
    </message>
    <message>
        <source>conv</source>
        <translation>conv</translation>
    </message>
    <message>
        <source>bn</source>
        <translation>bn</translation>
    </message>
    <message>
        <source>bn stat</source>
        <translation>bn stat</translation>
    </message>
    <message>
        <source>bn n</source>
        <translation>bn n</translation>
    </message>
    <message>
        <source>pool</source>
        <translation>pool</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Übriges</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Text tower</source>
        <translation>Textturm</translation>
    </message>
    <message>
        <source>Vision tower</source>
        <translation>Bildturm</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>%1, layer %2</source>
        <translation>%1, Schicht %2</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>A vector has rank 1 at most, whatever changed.</source>
        <translation>Ein Vektor hat höchstens Rang 1, was immer sich geändert hat.</translation>
    </message>
    <message>
        <source>All singular values, in double precision.</source>
        <translation>Alle Singulärwerte, in doppelter Genauigkeit.</translation>
    </message>
    <message>
        <source>The largest singular values, by a randomised block Krylov iteration: none is shown too large; each may be larger by its error.</source>
        <translation>Die größten Singulärwerte, durch eine randomisierte Block-Krylov-Iteration: Keiner ist zu groß dargestellt; jeder kann um seinen Fehler größer sein.</translation>
    </message>
    <message>
        <source>Finding the singular values …</source>
        <translation>Die Singulärwerte werden berechnet …</translation>
    </message>
    <message>
        <source>No spectrum: the tensor holds integers.</source>
        <translation>Kein Spektrum: Der Tensor enthält ganze Zahlen.</translation>
    </message>
    <message>
        <source>No spectrum: some changes are not finite.</source>
        <translation>Kein Spektrum: Manche Änderungen sind nicht endlich.</translation>
    </message>
    <message>
        <source>No spectrum: the tensor has no elements.</source>
        <translation>Kein Spektrum: Der Tensor hat keine Elemente.</translation>
    </message>
    <message>
        <source>The singular values could not be found.</source>
        <translation>Die Singulärwerte ließen sich nicht berechnen.</translation>
    </message>
    <message>
        <source>Measuring the spectra</source>
        <translation>Die Spektren werden gemessen</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Es wird unterzeichnet</translation>
    </message>
    <message>
        <source>Accounting for every byte</source>
        <translation>Über jedes Byte wird Rechenschaft abgelegt</translation>
    </message>
    <message>
        <source>Checking the signatures of a model</source>
        <translation>Die Unterschriften eines Modells werden geprüft</translation>
    </message>
    <message>
        <source>Recomputing the roots of files</source>
        <translation>Die Wurzeln von Dateien werden neu berechnet</translation>
    </message>
    <message>
        <source>other</source>
        <comment>neither tighter nor looser</comment>
        <translation>anders</translation>
    </message>
    <message>
        <source>embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>First the tensors that the policy has findings about, errors before warnings; then those whose figure is at least twice the median of their role, the farthest from it first; then the others that changed, by their figure.</source>
        <translation>Zuerst die Tensoren, zu denen die Richtlinie Befunde hat, Fehler vor Warnungen; dann die, deren Zahl mindestens das Doppelte des Medians ihrer Rolle ist, die entferntesten zuerst; dann die übrigen, die sich geändert haben, nach ihrer Zahl.</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::BarsChart</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::BlockView</name>
    <message>
        <source>Largest changes</source>
        <translation>Größte Änderungen</translation>
    </message>
    <message>
        <source>Change of the chosen tensor</source>
        <translation>Änderung des gewählten Tensors</translation>
    </message>
    <message>
        <source>Parts of the change</source>
        <translation>Teile der Änderung</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>All parts</source>
        <translation>Alle Teile</translation>
    </message>
    <message>
        <source>Spectrum, histogram, picture and table at once, on the whole page (Escape: back)</source>
        <translation>Spektrum, Histogramm, Bild und Tabelle zugleich, auf der ganzen Seite (Escape: zurück)</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation>Spektrum</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Größte</translation>
    </message>
    <message>
        <source>Singular values, and what a change of lower rank would leave</source>
        <translation>Singulärwerte, und was eine Änderung von niedrigerem Rang übrig ließe</translation>
    </message>
    <message>
        <source>How often which change occurs</source>
        <translation>Wie oft welche Änderung vorkommt</translation>
    </message>
    <message>
        <source>Where in the tensor the change sits</source>
        <translation>Wo im Tensor die Änderung sitzt</translation>
    </message>
    <message>
        <source>The entries that changed most</source>
        <translation>Die Einträge, die sich am meisten geändert haben</translation>
    </message>
    <message>
        <source>Choose a tensor to see what changed in it.</source>
        <translation>Wählen Sie einen Tensor, um zu sehen, was sich in ihm geändert hat.</translation>
    </message>
    <message>
        <source>This tensor cannot be compared: %1.</source>
        <translation>Dieser Tensor lässt sich nicht vergleichen: %1.</translation>
    </message>
    <message>
        <source>This tensor has no elements.</source>
        <translation>Dieser Tensor hat keine Elemente.</translation>
    </message>
    <message>
        <source>Reading the tensor …</source>
        <translation>Der Tensor wird gelesen …</translation>
    </message>
    <message>
        <source>%1   (%2)</source>
        <translation>%1   (%2)</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>singular values</source>
        <translation>Singulärwerte</translation>
    </message>
    <message>
        <source>Nothing changed.</source>
        <translation>Nichts hat sich geändert.</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::BlocksModel</name>
    <message>
        <source>not measured yet</source>
        <translation>noch nicht gemessen</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>no figure</source>
        <translation>ohne Zahl</translation>
    </message>
    <message>
        <source>not comparable</source>
        <translation>nicht vergleichbar</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>name of a block or tensor: figure, how it stands</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Änderung</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::BlocksPanel</name>
    <message>
        <source>Blocks of the network</source>
        <translation>Blöcke des Netzes</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::BytesModel</name>
    <message>
        <source>manifest.json</source>
        <translation>manifest.json</translation>
    </message>
    <message>
        <source>what the proof is about</source>
        <translation>wovon der Beweis spricht</translation>
    </message>
    <message>
        <source>policy.json</source>
        <translation>policy.json</translation>
    </message>
    <message>
        <source>the policy, byte for byte</source>
        <translation>die Richtlinie, Byte für Byte</translation>
    </message>
    <message>
        <source>soundness.json</source>
        <translation>soundness.json</translation>
    </message>
    <message>
        <source>the soundness account</source>
        <translation>die Sicherheitsrechnung</translation>
    </message>
    <message>
        <source>signatures.jsonl</source>
        <translation>signatures.jsonl</translation>
    </message>
    <message>
        <source>who vouches for it</source>
        <translation>wer dafür bürgt</translation>
    </message>
    <message>
        <source>container</source>
        <translation>Behälter</translation>
    </message>
    <message>
        <source>the records of the archive</source>
        <translation>die Verwaltung des Archivs</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>insgesamt</translation>
    </message>
    <message>
        <source>the length of the file</source>
        <translation>die Länge der Datei</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wozu er dient</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::BytesView</name>
    <message>
        <source>Bytes by section</source>
        <translation>Bytes nach Abschnitten</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Where its bytes go appears here.</source>
        <translation>Hier erscheint, wofür seine Bytes gebraucht werden.</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::CertificateListModel</name>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::CertificateSidebar</name>
    <message>
        <source>Certificates that are open</source>
        <translation>Geöffnete Zertifikate</translation>
    </message>
    <message>
        <source>Close this certificate</source>
        <translation>Dieses Zertifikat schließen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen…</translation>
    </message>
    <message>
        <source>Open a certificate (.driftseal); any number may be dropped in this window, too</source>
        <translation>Ein Zertifikat öffnen (.driftseal); auch beliebig viele können in dieses Fenster gezogen werden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Take the chosen certificate off this list; the file is left alone</source>
        <translation>Das gewählte Zertifikat aus dieser Liste nehmen; die Datei bleibt unberührt</translation>
    </message>
    <message>
        <source>What you demand of it</source>
        <translation>Was Sie von ihm verlangen</translation>
    </message>
    <message>
        <source>Your policy</source>
        <translation>Ihre Richtlinie</translation>
    </message>
    <message>
        <source>your own copy</source>
        <translation>Ihre eigene Kopie</translation>
    </message>
    <message>
        <source>Your base manifest</source>
        <translation>Ihr Manifest der Basis</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> Bit</translation>
    </message>
    <message>
        <source>Least soundness, in bits</source>
        <translation>Mindestsicherheit, in Bit</translation>
    </message>
    <message>
        <source>A cheating prover must not succeed with more than one chance in two to this power</source>
        <translation>Ein betrügender Beweisführer darf nur mit einer Chance von höchstens eins zu zwei hoch dieser Zahl Erfolg haben</translation>
    </message>
    <message>
        <source>Chec&amp;k again</source>
        <translation>Er&amp;neut prüfen</translation>
    </message>
    <message>
        <source>Read all files again and check the certificate</source>
        <translation>Alle Dateien noch einmal lesen und das Zertifikat prüfen</translation>
    </message>
    <message>
        <source>Your &amp;policy</source>
        <translation>Ihre &amp;Richtlinie</translation>
    </message>
    <message>
        <source>Your &amp;base manifest</source>
        <translation>Ihr &amp;Manifest der Basis</translation>
    </message>
    <message>
        <source>Soundness, at &amp;least</source>
        <translation>&amp;Sicherheit, mindestens</translation>
    </message>
    <message>
        <source>Choose your copy of the policy</source>
        <translation>Wählen Sie Ihre Kopie der Richtlinie</translation>
    </message>
    <message>
        <source>Policies (*.json);;All files (*)</source>
        <translation>Richtlinien (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose your copy of the base manifest</source>
        <translation>Wählen Sie Ihre Kopie des Manifests der Basis</translation>
    </message>
    <message>
        <source>Manifests (*.json);;All files (*)</source>
        <translation>Manifeste (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a certificate</source>
        <translation>Ein Zertifikat öffnen</translation>
    </message>
    <message>
        <source>Certificates (*.driftseal);;All files (*)</source>
        <translation>Zertifikate (*.driftseal);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::CertificatesPage</name>
    <message>
        <source>Proof</source>
        <translation>Beweis</translation>
    </message>
    <message>
        <source>Applicability</source>
        <translation>Anwendbarkeit</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Soundness</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Choose a key or an authority that you trust</source>
        <translation>Wählen Sie einen Schlüssel oder eine Stelle, der Sie vertrauen</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.pub *.crt *.cer);;All files (*)</source>
        <translation>PEM-Dateien (*.pem *.pub *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>Checking the certificate</source>
        <translation>Das Zertifikat wird geprüft</translation>
    </message>
    <message>
        <source>The certificate could not be checked</source>
        <translation>Das Zertifikat ließ sich nicht prüfen</translation>
    </message>
    <message>
        <source>The message above says why.</source>
        <translation>Die Meldung oben sagt, warum.</translation>
    </message>
    <message>
        <source>No certificate is open</source>
        <translation>Kein Zertifikat ist geöffnet</translation>
    </message>
    <message>
        <source>Copy the co&amp;mmand</source>
        <translation>Befehl &amp;kopieren</translation>
    </message>
    <message>
        <source>Copies one line for a terminal that repeats this check with the small stand-alone verifier</source>
        <translation>Kopiert eine Zeile für ein Terminal, die diese Prüfung mit dem kleinen eigenständigen Prüfer wiederholt</translation>
    </message>
    <message>
        <source>This file has changed on disk since it was checked. What stands below is about the former one.</source>
        <translation>Diese Datei hat sich auf der Platte geändert, seit sie geprüft wurde. Was unten steht, betrifft die frühere.</translation>
    </message>
    <message>
        <source>Check the &amp;new file</source>
        <translation>Neue Datei prü&amp;fen</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>Files here</source>
        <translation>Dateien hier</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>Abstammung</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Open or drop .driftseal files. To check one you need your own copy of the policy and of the base manifest, but neither model.</source>
        <translation>Öffnen Sie .driftseal-Dateien, oder ziehen Sie sie hierher. Um eine zu prüfen, brauchen Sie Ihre eigene Kopie der Richtlinie und des Manifests der Basis, aber keines der Modelle.</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::CertifyOptions</name>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Zertifikatsdatei</translation>
    </message>
    <message>
        <source>where to write the certificate</source>
        <translation>wohin das Zertifikat geschrieben wird</translation>
    </message>
    <message>
        <source>&amp;More options</source>
        <translation>Weitere M&amp;öglichkeiten</translation>
    </message>
    <message>
        <source>Manifests made earlier, signers of the base, a text to bind, digests, threads</source>
        <translation>Früher gemachte Manifeste, Unterzeichner der Basis, ein gebundener Text, Prüfsummen, Threads</translation>
    </message>
    <message>
        <source>&amp;Write to</source>
        <translation>&amp;Schreiben nach</translation>
    </message>
    <message>
        <source>Manifests (*.json);;All files (*)</source>
        <translation>Manifeste (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Manifest of the base, made earlier</source>
        <translation>Manifest der Basis, früher gemacht</translation>
    </message>
    <message>
        <source>none: commit to the base now (with one it takes half the time)</source>
        <translation>keines: jetzt auf die Basis festlegen (mit einem dauert es halb so lange)</translation>
    </message>
    <message>
        <source>Manifest of the tuned model, made earlier</source>
        <translation>Manifest des nachtrainierten Modells, früher gemacht</translation>
    </message>
    <message>
        <source>none: commit to the tuned model now, under a new secret</source>
        <translation>keines: jetzt auf das nachtrainierte Modell festlegen, mit einem neuen Geheimnis</translation>
    </message>
    <message>
        <source>Secret that belongs to that manifest</source>
        <translation>Geheimnis, das zu diesem Manifest gehört</translation>
    </message>
    <message>
        <source>goes together with the manifest</source>
        <translation>gehört mit dem Manifest zusammen</translation>
    </message>
    <message>
        <source>Secrets (*.secret);;All files (*)</source>
        <translation>Geheimnisse (*.secret);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Whoever must have signed the files of the base</source>
        <translation>Wer die Dateien der Basis unterzeichnet haben muss</translation>
    </message>
    <message>
        <source>anybody or nobody; else a PEM file of keys and authorities</source>
        <translation>irgendwer oder niemand; sonst eine PEM-Datei mit Schlüsseln und Stellen</translation>
    </message>
    <message>
        <source>Keys and certificates (*.pem *.pub *.crt);;All files (*)</source>
        <translation>Schlüssel und Zertifikate (*.pem *.pub *.crt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Text bound into the proof</source>
        <translation>In den Beweis gebundener Text</translation>
    </message>
    <message>
        <source>none; a challenge of whoever asks for the certificate, for instance</source>
        <translation>keiner; zum Beispiel eine Aufgabe dessen, der das Zertifikat verlangt</translation>
    </message>
    <message>
        <source>&amp;Name the tuned files by plain digests</source>
        <translation>Nachtrainierte Dateien mit &amp;offenen Prüfsummen nennen</translation>
    </message>
    <message>
        <source>Anyone who has the tuned files can then recognise them; leave it off to keep the model secret</source>
        <translation>Wer die nachtrainierten Dateien hat, kann sie dann wiedererkennen; lassen Sie es aus, um das Modell geheim zu halten</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>How many threads the proof may use: fewer leave room for other work</source>
        <translation>Wie viele Threads der Beweis nutzen darf: weniger lassen Raum für andere Arbeit</translation>
    </message>
    <message>
        <source>&amp;Base manifest</source>
        <translation>&amp;Manifest der Basis</translation>
    </message>
    <message>
        <source>T&amp;uned manifest</source>
        <translation>Manifest, na&amp;chtrainiert</translation>
    </message>
    <message>
        <source>Sec&amp;ret</source>
        <translation>&amp;Geheimnis</translation>
    </message>
    <message>
        <source>Base signe&amp;d by</source>
        <translation>Basis unterzeichnet &amp;von</translation>
    </message>
    <message>
        <source>Conte&amp;xt</source>
        <translation>Gebundener Te&amp;xt</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>&amp;Threads</translation>
    </message>
    <message>
        <source>Write the certificate to</source>
        <translation>Das Zertifikat schreiben nach</translation>
    </message>
    <message>
        <source>Certificates (*.driftseal)</source>
        <translation>Zertifikate (*.driftseal)</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::CertifyPage</name>
    <message>
        <source>Show what stands against a certificate</source>
        <translation>Zeigen, was einem Zertifikat entgegensteht</translation>
    </message>
    <message>
        <source>What will be proved</source>
        <translation>Was bewiesen wird</translation>
    </message>
    <message>
        <source>Prove that the drift keeps to the policy, and write the certificate</source>
        <translation>Beweisen, dass die Abweichung die Richtlinie einhält, und das Zertifikat schreiben</translation>
    </message>
    <message>
        <source>The proof is being made</source>
        <translation>Der Beweis wird geführt</translation>
    </message>
    <message>
        <source>Certified</source>
        <translation>Zertifiziert</translation>
    </message>
    <message>
        <source>The certificate could not be made</source>
        <translation>Das Zertifikat ließ sich nicht machen</translation>
    </message>
    <message>
        <source>Ready to certify</source>
        <translation>Bereit zum Zertifizieren</translation>
    </message>
    <message>
        <source>Certif&amp;y</source>
        <translation>Zerti&amp;fizieren</translation>
    </message>
    <message>
        <source>&amp;Show findings</source>
        <translation>Befunde a&amp;nzeigen</translation>
    </message>
    <message>
        <source>The table says what stands against it</source>
        <translation>Die Tabelle sagt, was dagegen steht</translation>
    </message>
    <message>
        <source>You can go on looking at the other pages. Nothing gets its name before the stand-alone verifier has accepted it.</source>
        <translation>Sie können die anderen Seiten weiter ansehen. Nichts bekommt seinen Namen, bevor der eigenständige Prüfer es angenommen hat.</translation>
    </message>
    <message>
        <source>The proof was made, and the stand-alone verifier accepts it; its soundness is %1 bits.</source>
        <translation>Der Beweis ist geführt, und der eigenständige Prüfer nimmt ihn an; seine Sicherheit beträgt %1 Bit.</translation>
    </message>
    <message>
        <source>%1 No file was left behind.</source>
        <translation>%1 Keine Datei blieb zurück.</translation>
    </message>
    <message>
        <source>Cannot be certified yet</source>
        <translation>Lässt sich noch nicht zertifizieren</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::CertifyResult</name>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>C&amp;opy the command</source>
        <translation>Befehl &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Inspect the certificate</source>
        <translation>Ze&amp;rtifikat ansehen</translation>
    </message>
    <message>
        <source>Command that checks the certificate</source>
        <translation>Befehl, der das Zertifikat prüft</translation>
    </message>
    <message>
        <source>What a relying party runs, with copies of policy and base manifest of his own</source>
        <translation>Was jemand ausführt, der sich darauf verlassen will, mit eigenen Kopien der Richtlinie und des Manifests der Basis</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Den Befehl kopieren</translation>
    </message>
    <message>
        <source>Check it once more, as a stranger would who has neither model</source>
        <translation>Noch einmal prüfen, wie ein Fremder, der keines der Modelle hat</translation>
    </message>
    <message>
        <source>Anybody checks it with</source>
        <translation>Jeder prüft es mit</translation>
    </message>
    <message>
        <source>Verifier</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>ACCEPTED by %1 %2 in %3, at %4 bits</source>
        <translation>ANGENOMMEN von %1 %2 in %3, mit %4 Bit</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>%1 – give it to whoever checks</source>
        <translation>%1 – geben Sie es jedem, der prüft</translation>
    </message>
    <message>
        <source>Base manifest</source>
        <translation>Manifest der Basis</translation>
    </message>
    <message>
        <source>Tuned manifest</source>
        <translation>Manifest, nachtrainiert</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>%1 – keep it to yourself</source>
        <translation>%1 – behalten Sie es für sich</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::ClaimsTreeModel</name>
    <message>
        <source>The whole model</source>
        <translation>Das ganze Modell</translation>
    </message>
    <message>
        <source>model-wide</source>
        <translation>modellweit</translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s)</source>
        <translation>
            <numerusform>%n Tensor</numerusform>
            <numerusform>%n Tensoren</numerusform>
        </translation>
    </message>
    <message>
        <source>as its block: %1</source>
        <translation>wie sein Block: %1</translation>
    </message>
    <message>
        <source>Block, tensor</source>
        <translation>Block, Tensor</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Genau</translation>
    </message>
    <message>
        <source>On the grid</source>
        <translation>Auf dem Raster</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>Shape and type</source>
        <translation>Form und Typ</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::ClaimsView</name>
    <message>
        <source>Filter blocks and tensors</source>
        <translation>Blöcke und Tensoren filtern</translation>
    </message>
    <message>
        <source>Filter claims by the name of a block or tensor</source>
        <translation>Behauptungen nach dem Namen eines Blocks oder Tensors filtern</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>What the certificate claims of each block appears here.</source>
        <translation>Was das Zertifikat von jedem Block behauptet, erscheint hier.</translation>
    </message>
    <message>
        <source>Words that a name has, or a /regular expression/</source>
        <translation>Wörter, die in einem Namen stehen, oder ein /regulärer Ausdruck/</translation>
    </message>
    <message>
        <source>Not a regular expression: %1</source>
        <translation>Kein regulärer Ausdruck: %1</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::ContentsModel</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>How many values are concerned</source>
        <translation>Wie viele Werte betroffen sind</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>NaN or infinity: no norm can be taken, and it cannot be certified</source>
        <translation>NaN oder unendlich: Es lässt sich keine Norm bilden, und es lässt sich nicht zertifizieren</translation>
    </message>
    <message>
        <source>base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>tuned</source>
        <translation>nachtrainiert</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::CoverageModel</name>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Whether the tensor is in both models and can be compared</source>
        <translation>Ob der Tensor in beiden Modellen ist und sich vergleichen lässt</translation>
    </message>
    <message>
        <source>Name in the file</source>
        <translation>Name in der Datei</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Where in the network it stands, as its name tells</source>
        <translation>Wo im Netz er steht, wie sein Name es sagt</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>What it does there; policies select by this word</source>
        <translation>Was er dort tut; Richtlinien wählen nach diesem Wort aus</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Shape and number type in the base model</source>
        <translation>Form und Zahlentyp im Basismodell</translation>
    </message>
    <message>
        <source>Tuned</source>
        <translation>Nachtrainiert</translation>
    </message>
    <message>
        <source>Shape and number type in the tuned model</source>
        <translation>Form und Zahlentyp im nachtrainierten Modell</translation>
    </message>
    <message>
        <source>Bytes in the tuned model; of a missing tensor, in the base</source>
        <translation>Bytes im nachtrainierten Modell; bei einem fehlenden Tensor in der Basis</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::CoveragePanel</name>
    <message>
        <source>Coverage ledger</source>
        <translation>Verzeichnis der Abdeckung</translation>
    </message>
    <message>
        <source>No tensor. Choose two models, or clear the search box and the choice above.</source>
        <translation>Kein Tensor. Wählen Sie zwei Modelle, oder leeren Sie das Suchfeld und heben Sie die Auswahl darüber auf.</translation>
    </message>
    <message>
        <source>Every tensor of both models</source>
        <translation>Jeder Tensor beider Modelle</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Show tensors: %1</source>
        <translation>Gezeigte Tensoren: %1</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::DataTree</name>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy all as C&amp;SV</source>
        <translation>Alles als CS&amp;V kopieren</translation>
    </message>
    <message>
        <source>&amp;Expand all</source>
        <translation>Alles &amp;aufklappen</translation>
    </message>
    <message>
        <source>C&amp;ollapse all</source>
        <translation>Alles &amp;zuklappen</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::DeltaImage</name>
    <message>
        <source>Picture of the change</source>
        <translation>Bild der Änderung</translation>
    </message>
    <message>
        <source>%1: base %2, tuned %3, change %4</source>
        <translation>%1: Basis %2, nachtrainiert %3, Änderung %4</translation>
    </message>
    <message>
        <source>%1: a value that is not finite is near</source>
        <translation>%1: in der Nähe ist ein Wert, der nicht endlich ist</translation>
    </message>
    <message>
        <source>%1; near it the largest |Δ| is %2, the root mean square %3</source>
        <translation>%1; in der Nähe ist das größte |Δ| %2, das quadratische Mittel %3</translation>
    </message>
    <message>
        <source>rows %1 to %2, columns %3 to %4</source>
        <translation>Zeilen %1 bis %2, Spalten %3 bis %4</translation>
    </message>
    <message>
        <source>first row</source>
        <translation>erste Zeile</translation>
    </message>
    <message>
        <source>first column</source>
        <translation>erste Spalte</translation>
    </message>
    <message>
        <source>largest |Δ|</source>
        <translation>größtes |Δ|</translation>
    </message>
    <message>
        <source>root mean square</source>
        <translation>quadratisches Mittel</translation>
    </message>
    <message>
        <source>Where the change is</source>
        <translation>Wo die Änderung ist</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>not finite</source>
        <translation>nicht endlich</translation>
    </message>
    <message>
        <source>|Δ|</source>
        <translation>|Δ|</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::DetailsPanel</name>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>No rule was applied to it yet.</source>
        <translation>Noch wurde keine Regel darauf angewandt.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Whole model</source>
        <translation>Ganzes Modell</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>Choose a tensor in the chart or the table to see it here.</source>
        <translation>Wählen Sie im Diagramm oder in der Tabelle einen Tensor, um ihn hier zu sehen.</translation>
    </message>
    <message>
        <source>Choose two models; their figures appear here.</source>
        <translation>Wählen Sie zwei Modelle; ihre Zahlen erscheinen hier.</translation>
    </message>
    <message>
        <source>Wh&amp;y</source>
        <translation>&amp;Warum</translation>
    </message>
    <message>
        <source>Explain in words what is compared, which rule decides and how it went</source>
        <translation>In Worten erklären, was verglichen wird, welche Regel entscheidet und wie es ausging</translation>
    </message>
    <message>
        <source>Next n&amp;otable</source>
        <translation>N&amp;ächster</translation>
    </message>
    <message>
        <source>Choose the next tensor that stands out</source>
        <translation>Den nächsten Tensor wählen, der hervorsticht</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::DriftMap</name>
    <message>
        <source>Map of the drift: blocks by roles</source>
        <translation>Karte der Abweichung: Blöcke nach Rollen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>tower, layer</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The map appears here when a pair is open.</source>
        <translation>Die Karte erscheint hier, wenn ein Paar geöffnet ist.</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::DriftPage</name>
    <message>
        <source>Tensors</source>
        <translation>Tensoren</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Maß</translation>
    </message>
    <message>
        <source>Fi&amp;t rows</source>
        <translation>E&amp;inpassen</translation>
    </message>
    <message>
        <source>Ma&amp;p</source>
        <translation>&amp;Karte</translation>
    </message>
    <message>
        <source>Ta&amp;ble</source>
        <translation>Tabe&amp;lle</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Logarithmic: small and large drifts are seen at once</source>
        <translation>Logarithmisch: Kleine und große Abweichungen sind zugleich zu sehen</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>Tolerance of the numerical rank</source>
        <translation>Toleranz des numerischen Rangs</translation>
    </message>
    <message>
        <source>Singular values that count, as a part of the largest</source>
        <translation>Singulärwerte, die zählen, als Teil des größten</translation>
    </message>
    <message>
        <source>Makes the rows of the map as low as they must be for all of them to be in view</source>
        <translation>Macht die Zeilen der Karte so niedrig, dass alle zu sehen sind</translation>
    </message>
    <message>
        <source>&amp;Scale</source>
        <translation>&amp;Skala</translation>
    </message>
    <message>
        <source>↑ Notable</source>
        <translation>↑ Auffällig</translation>
    </message>
    <message>
        <source>Shift+N</source>
        <translation>Shift+N</translation>
    </message>
    <message>
        <source>↓ Notable</source>
        <translation>↓ Auffällig</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Next notable tensor</source>
        <translation>Nächster auffälliger Tensor</translation>
    </message>
    <message>
        <source>Previous notable tensor</source>
        <translation>Voriger auffälliger Tensor</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; (%2)&lt;br&gt;%3</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; (%2)&lt;br&gt;%3</translation>
    </message>
    <message>
        <source>No tensor. Choose two models, or clear the filters.</source>
        <translation>Kein Tensor. Wählen Sie zwei Modelle, oder heben Sie die Filter auf.</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>Messen anhalten</translation>
    </message>
    <message>
        <source>Measure spectra</source>
        <translation>Spektren messen</translation>
    </message>
    <message>
        <source>Stops measuring the spectra; what is measured stays</source>
        <translation>Hält das Messen der Spektren an; was gemessen ist, bleibt</translation>
    </message>
    <message>
        <source>Measures the spectra of all tensors in the background</source>
        <translation>Misst die Spektren aller Tensoren im Hintergrund</translation>
    </message>
    <message>
        <source>Whole model: %1</source>
        <translation>Ganzes Modell: %1</translation>
    </message>
    <message>
        <source>The whole model: %1 of its norm, %2 of %3 elements changed</source>
        <translation>Das ganze Modell: %1 seiner Norm, %2 von %3 Elementen geändert</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::Exporter</name>
    <message>
        <source>driftseal</source>
        <translation>driftseal</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>%1 file (*.%2)</source>
        <translation>%1-Datei (*.%2)</translation>
    </message>
    <message>
        <source>&amp;Copy the picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the &amp;figures (CSV)</source>
        <translation>&amp;Zahlen kopieren (CSV)</translation>
    </message>
    <message>
        <source>Export as &amp;PNG…</source>
        <translation>Als &amp;PNG exportieren…</translation>
    </message>
    <message>
        <source>Export as &amp;SVG…</source>
        <translation>Als &amp;SVG exportieren…</translation>
    </message>
    <message>
        <source>Export as P&amp;DF…</source>
        <translation>Als P&amp;DF exportieren…</translation>
    </message>
    <message>
        <source>Export the figures as CS&amp;V…</source>
        <translation>Zahlen als &amp;CSV exportieren…</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy all as CS&amp;V</source>
        <translation>Alles als CS&amp;V kopieren</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>Als CSV &amp;exportieren…</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::FilesView</name>
    <message>
        <source>The base here</source>
        <translation>Die Basis hier</translation>
    </message>
    <message>
        <source>The tuned model here</source>
        <translation>Das nachtrainierte Modell hier</translation>
    </message>
    <message>
        <source>Recomputes the roots of models that you have here and compares them with those that the certificate is about. Without the opening secret (X.secret, which only the prover has) the tuned files can be compared by their digest, where the prover names it.</source>
        <translation>Berechnet die Wurzeln von Modellen, die Sie hier haben, und vergleicht sie mit denen, von denen das Zertifikat spricht. Ohne das Öffnungsgeheimnis (X.secret, das nur der Beweisführer hat) lassen sich die nachtrainierten Dateien an ihrer Prüfsumme vergleichen, sofern der Beweisführer sie nennt.</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>Basismodell</translation>
    </message>
    <message>
        <source>a model file or folder</source>
        <translation>eine Datei oder ein Ordner eines Modells</translation>
    </message>
    <message>
        <source>Tuned model</source>
        <translation>Nachtrainiertes Modell</translation>
    </message>
    <message>
        <source>a model file or folder, also of an adapter</source>
        <translation>eine Datei oder ein Ordner eines Modells, auch eines Adapters</translation>
    </message>
    <message>
        <source>Opening secret</source>
        <translation>Öffnungsgeheimnis</translation>
    </message>
    <message>
        <source>X.secret, if you have it</source>
        <translation>X.secret, falls Sie es haben</translation>
    </message>
    <message>
        <source>Check a&amp;gainst files</source>
        <translation>Mit Dateien ver&amp;gleichen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Anha&amp;lten</translation>
    </message>
    <message>
        <source>Against the open pa&amp;ir</source>
        <translation>Mit dem &amp;offenen Paar</translation>
    </message>
    <message>
        <source>Take base and tuned model of the audit that is open, and the secret beside the certificate</source>
        <translation>Basis und nachtrainiertes Modell der geöffneten Prüfung nehmen, und das Geheimnis neben dem Zertifikat</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Choose a file of the model</source>
        <translation>Eine Datei des Modells wählen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose the opening secret</source>
        <translation>Das Öffnungsgeheimnis wählen</translation>
    </message>
    <message>
        <source>Secrets (*.secret);;All files (*)</source>
        <translation>Geheimnisse (*.secret);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>Every value is read and hashed.</source>
        <translation>Jeder Wert wird gelesen und geht in die Wurzel ein.</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>verweigert</translation>
    </message>
    <message>
        <source>Certified: %1</source>
        <translation>Zertifiziert: %1</translation>
    </message>
    <message>
        <source>Here: %1</source>
        <translation>Hier: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftseal::ui::FilterBar</name>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>0-15, 20</source>
        <translation>0-15, 20</translation>
    </message>
    <message>
        <source>Measure at least</source>
        <translation>Maß mindestens</translation>
    </message>
    <message>
        <source>Clea&amp;r</source>
        <translation>Lee&amp;ren</translation>
    </message>
    <message>
        <source>Take every filter away, the search box too (Ctrl+Shift+F)</source>
        <translation>Alle Filter aufheben, auch das Suchfeld (Strg+Umschalt+F)</translation>
    </message>
    <message>
        <source>R&amp;ole</source>
        <translation>R&amp;olle</translation>
    </message>
    <message>
        <source>La&amp;yers</source>
        <translation>Schi&amp;chten</translation>
    </message>
    <message>
        <source>At leas&amp;t</source>
        <translation>Mindes&amp;tens</translation>
    </message>
    <message>
        <source>Layers, as in &quot;3&quot;, &quot;5-7&quot;, &quot;24-&quot; or &quot;last 2&quot;, with commas</source>
        <translation>Schichten, wie in „3“, „5-7“, „24-“ oder „last 2“, mit Kommas</translation>
    </message>
    <message>
        <source>Write a number</source>
        <translation>Schreiben Sie eine Zahl</translation>
    </message>
    <message>
        <source>Only tensors whose figure is this or more</source>
        <translation>Nur Tensoren, deren Zahl mindestens so groß ist</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message numerus="yes">
        <source>%n roles</source>
        <translation>
            <numerusform>%n Rolle</numerusform>
            <numerusform>%n Rollen</numerusform>
        </translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation>Rolle: %1</translation>
    </message>
    <message>
        <source>Which roles are shown</source>
        <translation>Welche Rollen gezeigt werden</translation>
    </message>
    <message>
        <source>%</source>
        <comment>percent, behind a field</comment>
        <translation>%</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n tensors shown</source>
        <translation>
            <numerusform>%1 von %n Tensor gezeigt</numerusform>
            <numerusform>%1 von %n Tensoren gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>any</source>
        <translation>alle</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::FindingsModel</name>
    <message>
        <source>the whole model</source>
        <translation>das ganze Modell</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Zu</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>No findings. They appear here when a policy is applied to a measured drift.</source>
        <translation>Keine Befunde. Sie erscheinen hier, wenn eine Richtlinie auf eine gemessene Abweichung angewandt wird.</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::HelpWindow</name>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Zurück (Alt+Links)</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Vor (Alt+Rechts)</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Seite des Handbuchs</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Enter goes to the next place, Shift+Enter to the one before</source>
        <translation>Eingabe führt zur nächsten Stelle, Umschalt+Eingabe zur vorigen</translation>
    </message>
    <message>
        <source>Not part of this manual: %1</source>
        <translation>Nicht Teil dieses Handbuchs: %1</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::HistogramChart</name>
    <message>
        <source>change Δ (logarithmic on both sides of 0)</source>
        <translation>Änderung Δ (logarithmisch zu beiden Seiten der 0)</translation>
    </message>
    <message>
        <source>elements</source>
        <translation>Elemente</translation>
    </message>
    <message numerus="yes">
        <source>unchanged: %1 elements</source>
        <translation>
            <numerusform>unverändert: %1 Element</numerusform>
            <numerusform>unverändert: %1 Elemente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from −%1 to −%2: %3 elements</source>
        <translation>
            <numerusform>von −%1 bis −%2: %3 Element</numerusform>
            <numerusform>von −%1 bis −%2: %3 Elemente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %1 to %2: %3 elements</source>
        <translation>
            <numerusform>von %1 bis %2: %3 Element</numerusform>
            <numerusform>von %1 bis %2: %3 Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (not finite: %2)</source>
        <translation>%1 (nicht endlich: %2)</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>1e%1</source>
        <translation>1e%1</translation>
    </message>
    <message>
        <source>Histogram of the change</source>
        <translation>Histogramm der Änderung</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::IdentityView</name>
    <message>
        <source>Fact</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>What the certificate names appears here.</source>
        <translation>Was das Zertifikat nennt, erscheint hier.</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::JobStatus</name>
    <message>
        <source>Progress of the running job</source>
        <translation>Fortschritt des laufenden Vorgangs</translation>
    </message>
    <message>
        <source>Stop the running job</source>
        <translation>Den laufenden Vorgang anhalten</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::JobsModel</name>
    <message>
        <source>Job</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Zu</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::JobsPanel</name>
    <message>
        <source>Jobs</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Nothing runs and nothing ran yet.</source>
        <translation>Nichts läuft, und nichts ist gelaufen.</translation>
    </message>
    <message>
        <source>Stop the chosen job, or the latest one that runs</source>
        <translation>Den gewählten Vorgang anhalten, sonst den zuletzt begonnenen</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::LargestChangesModel</name>
    <message>
        <source>#</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Tuned</source>
        <translation>Nachtr.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Of |Δ|²</source>
        <translation>Von |Δ|²</translation>
    </message>
    <message>
        <source>Place among all changes, the largest first</source>
        <translation>Platz unter allen Änderungen, die größte zuerst</translation>
    </message>
    <message>
        <source>Of the element, along each dimension, from 0</source>
        <translation>Des Elements, entlang jeder Dimension, ab 0</translation>
    </message>
    <message>
        <source>Value in the base</source>
        <translation>Wert in der Basis</translation>
    </message>
    <message>
        <source>Value in the tuned model</source>
        <translation>Wert im nachtrainierten Modell</translation>
    </message>
    <message>
        <source>Tuned less base</source>
        <translation>Nachtrainiert weniger Basis</translation>
    </message>
    <message>
        <source>Share of the sum of the squares of all changes</source>
        <translation>Anteil an der Summe der Quadrate aller Änderungen</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::LedgerModel</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Versatz</translation>
    </message>
    <message>
        <source>Of the first byte, from the start of the file</source>
        <translation>Des ersten Bytes, vom Anfang der Datei</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Of the bytes of its file</source>
        <translation>An den Bytes seiner Datei</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>What the bytes are for</source>
        <translation>Wozu die Bytes dienen</translation>
    </message>
    <message>
        <source>In the audit</source>
        <translation>In der Prüfung</translation>
    </message>
    <message>
        <source>Whether the audit looks at these bytes</source>
        <translation>Ob die Prüfung diese Bytes betrachtet</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Zu</translation>
    </message>
    <message>
        <source>The tensor, or the entry of an archive</source>
        <translation>Der Tensor oder der Eintrag eines Archivs</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>The rule of the policy that decides about the tensor</source>
        <translation>Die Regel der Richtlinie, die über den Tensor entscheidet</translation>
    </message>
    <message>
        <source>%1, in the bytes of %2</source>
        <translation>%1, in den Bytes von %2</translation>
    </message>
    <message>
        <source>base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>tuned</source>
        <translation>nachtrainiert</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::LedgerPanel</name>
    <message>
        <source>Bytes, line by line</source>
        <translation>Bytes, Zeile für Zeile</translation>
    </message>
    <message>
        <source>Bytes, in sums</source>
        <translation>Bytes, in Summen</translation>
    </message>
    <message>
        <source>Every byte of the files appears here: for what it is, and whether it is looked at.</source>
        <translation>Jedes Byte der Dateien erscheint hier: wozu es dient, und ob es betrachtet wird.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Account again</source>
        <translation>Neu abrechnen</translation>
    </message>
    <message>
        <source>Accounting for every byte</source>
        <translation>Über jedes Byte wird Rechenschaft abgelegt</translation>
    </message>
    <message>
        <source>Bytes that nothing refers to are read; of the tensors only those that can be compared in no other way.</source>
        <translation>Bytes, auf die nichts verweist, werden gelesen; von den Tensoren nur die, die sich nicht anders vergleichen lassen.</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>Noch keine Abrechnung</translation>
    </message>
    <message>
        <source>It was stopped, or could not be taken.</source>
        <translation>Sie wurde angehalten oder war nicht möglich.</translation>
    </message>
    <message>
        <source>Choose two models first.</source>
        <translation>Wählen Sie zuerst zwei Modelle.</translation>
    </message>
    <message>
        <source>Looked at is what the rules of the policy bound, or is equal bit for bit.</source>
        <translation>Betrachtet ist, was die Regeln der Richtlinie begrenzen oder was Bit für Bit gleich ist.</translation>
    </message>
    <message>
        <source>Without a policy, looked at is what can be compared by value, or is equal bit for bit.</source>
        <translation>Ohne Richtlinie ist betrachtet, was sich dem Wert nach vergleichen lässt oder Bit für Bit gleich ist.</translation>
    </message>
    <message>
        <source>The audit looks at %1 of the base&apos;s bytes and at %2 of the tuned model&apos;s.</source>
        <translation>Die Prüfung betrachtet %1 der Bytes der Basis und %2 der Bytes des nachtrainierten Modells.</translation>
    </message>
    <message>
        <source>%1 Unreferenced bytes: %2; nothing in the files says what they are.</source>
        <translation>%1 Bytes ohne Verweis: %2; nichts in den Dateien sagt, was sie sind.</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::LedgerTotalsModel</name>
    <message>
        <source>Bytes of</source>
        <translation>Bytes für</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Bytes of the base model&apos;s files</source>
        <translation>Bytes der Dateien des Basismodells</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Tuned</source>
        <translation>Nachtrainiert</translation>
    </message>
    <message>
        <source>Bytes of the tuned model&apos;s files</source>
        <translation>Bytes der Dateien des nachtrainierten Modells</translation>
    </message>
    <message>
        <source>all files</source>
        <translation>alle Dateien</translation>
    </message>
    <message>
        <source>The sizes of the files.</source>
        <translation>Die Größen der Dateien.</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::LineageChart</name>
    <message>
        <source>Lineage of the certificates</source>
        <translation>Abstammung der Zertifikate</translation>
    </message>
    <message>
        <source>Left and Right walk over the certificates, Enter shows one</source>
        <translation>Links und Rechts gehen über die Zertifikate, Eingabe zeigt eines</translation>
    </message>
    <message>
        <source>%1, %2: from %3 to %4</source>
        <translation>%1, %2: von %3 nach %4</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>Abstammung</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::LineageView</name>
    <message>
        <source>Tensors</source>
        <translation>Tensoren</translation>
    </message>
    <message>
        <source>What the steps claim together</source>
        <translation>Was die Schritte zusammen behaupten</translation>
    </message>
    <message>
        <source>Cumulative claims</source>
        <translation>Gemeinsame Behauptungen</translation>
    </message>
    <message>
        <source>Path of certificates</source>
        <translation>Pfad von Zertifikaten</translation>
    </message>
    <message>
        <source>From which model to which, over which certificates</source>
        <translation>Von welchem Modell zu welchem, über welche Zertifikate</translation>
    </message>
    <message>
        <source>Open certificates of which one&apos;s tuned model is the base of the next.</source>
        <translation>Öffnen Sie Zertifikate, bei denen das nachtrainierte Modell des einen die Basis des nächsten ist.</translation>
    </message>
    <message>
        <source>model %1</source>
        <translation>Modell %1</translation>
    </message>
    <message>
        <source>base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>No certificates follow each other</source>
        <translation>Keine Zertifikate folgen aufeinander</translation>
    </message>
    <message>
        <source>A path begins where the tuned model of one is the base of another: the same commitment, or files that the first certificate names (certify with plain digests).</source>
        <translation>Ein Pfad beginnt, wo das nachtrainierte Modell des einen die Basis eines anderen ist: dieselbe Festlegung, oder Dateien, die das erste Zertifikat nennt (mit offenen Prüfsummen zertifizieren).</translation>
    </message>
    <message>
        <source>This path claims nothing</source>
        <translation>Dieser Pfad behauptet nichts</translation>
    </message>
    <message>
        <source>Not every certificate on it is proved: what the others bound does not reach its end.</source>
        <translation>Nicht jedes Zertifikat darauf ist bewiesen: Was die übrigen begrenzen, reicht nicht bis an sein Ende.</translation>
    </message>
    <message>
        <source>Norm of the whole change at most %1.</source>
        <translation>Norm der ganzen Änderung höchstens %1.</translation>
    </message>
    <message>
        <source>No bound on the whole model: not every step has one over the same tensors.</source>
        <translation>Keine Grenze für das ganze Modell: Nicht jeder Schritt hat eine über dieselben Tensoren.</translation>
    </message>
    <message numerus="yes">
        <source>%n steps, all proved</source>
        <translation>
            <numerusform>%n Schritt, bewiesen</numerusform>
            <numerusform>%n Schritte, alle bewiesen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::MainWindow</name>
    <message>
        <source>Words that a tensor&apos;s name has, or a /regular expression/</source>
        <translation>Wörter, die im Namen eines Tensors stehen, oder ein /regulärer Ausdruck/</translation>
    </message>
    <message>
        <source>Not a regular expression: %1</source>
        <translation>Kein regulärer Ausdruck: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Not opened: %1</source>
        <translation>Nicht geöffnet: %1</translation>
    </message>
    <message>
        <source>What is opened is one session (.driftaudit), one policy (.json), certificates (.driftseal) and models: a file of safetensors, PyTorch, GGUF, ONNX or NumPy, the index of one in several files, or a folder. A model of another name can be chosen on the page Models.</source>
        <translation>Geöffnet werden eine Sitzung (.driftaudit), eine Richtlinie (.json), Zertifikate (.driftseal) und Modelle: eine Datei von safetensors, PyTorch, GGUF, ONNX oder NumPy, der Index eines Modells aus mehreren Dateien oder ein Ordner. Ein Modell mit anderem Namen kann auf der Seite Modelle gewählt werden.</translation>
    </message>
    <message>
        <source>An adapter</source>
        <translation>Ein Adapter</translation>
    </message>
    <message>
        <source>It stands as the tuned model. Now choose or drop the base that it adapts.</source>
        <translation>Er steht als nachtrainiertes Modell da. Wählen Sie nun die Basis, auf der er aufsetzt, oder ziehen Sie sie hierher.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%n models at once</source>
        <translation>
            <numerusform>%n Modell auf einmal</numerusform>
            <numerusform>%n Modelle auf einmal</numerusform>
        </translation>
    </message>
    <message>
        <source>An audit compares two: drop the base and the model that was tuned from it.</source>
        <translation>Eine Prüfung vergleicht zwei: Ziehen Sie die Basis und das daraus nachtrainierte Modell hierher.</translation>
    </message>
    <message>
        <source>An audit compares two. Choose which:</source>
        <translation>Eine Prüfung vergleicht zwei. Wählen Sie, welche:</translation>
    </message>
    <message>
        <source>&amp;Forget those that are gone</source>
        <translation>Verschwundene &amp;vergessen</translation>
    </message>
    <message>
        <source>Stop the proof?</source>
        <translation>Den Beweis abbrechen?</translation>
    </message>
    <message>
        <source>A proof is being made. If you close the window it is stopped, and nothing is left of it.</source>
        <translation>Gerade wird ein Beweis geführt. Wenn Sie das Fenster schließen, wird er abgebrochen, und nichts bleibt davon übrig.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Abbrechen und schließen</translation>
    </message>
    <message>
        <source>Close without saving the session?</source>
        <translation>Schließen, ohne die Sitzung zu sichern?</translation>
    </message>
    <message>
        <source>What was opened or changed since it was saved will not be in %1.</source>
        <translation>Was seit dem Sichern geöffnet oder geändert wurde, steht dann nicht in %1.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Ohne Sichern schließen</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>Picture as &amp;PNG…</source>
        <translation>Bild als &amp;PNG…</translation>
    </message>
    <message>
        <source>Picture as &amp;SVG…</source>
        <translation>Bild als &amp;SVG…</translation>
    </message>
    <message>
        <source>Picture as P&amp;DF…</source>
        <translation>Bild als P&amp;DF…</translation>
    </message>
    <message>
        <source>Figures as &amp;CSV…</source>
        <translation>Zahlen als &amp;CSV…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the &amp;picture</source>
        <translation>&amp;Bild kopieren</translation>
    </message>
    <message>
        <source>Copy the fi&amp;gures (CSV)</source>
        <translation>&amp;Zahlen kopieren (CSV)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>&amp;Textgröße</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Größer</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Kleiner</translation>
    </message>
    <message>
        <source>&amp;Usual</source>
        <translation>&amp;Üblich</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>That of the &amp;system</source>
        <translation>Die des S&amp;ystems</translation>
    </message>
    <message>
        <source>Language chosen</source>
        <translation>Sprache gewählt</translation>
    </message>
    <message>
        <source>The window speaks it when it is opened the next time.</source>
        <translation>Das Fenster spricht sie, wenn es das nächste Mal geöffnet wird.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open two files…</source>
        <translation>Zwei &amp;Dateien öffnen…</translation>
    </message>
    <message>
        <source>&amp;Recent pairs</source>
        <translation>&amp;Letzte Paare</translation>
    </message>
    <message>
        <source>S&amp;wap base and tuned model</source>
        <translation>Basis und nachtrainiertes Modell &amp;tauschen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Filter tensors</source>
        <translation>Tensoren &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;%1 %2</source>
        <translation>&amp;%1 %2</translation>
    </message>
    <message>
        <source>&amp;Audit</source>
        <translation>&amp;Prüfung</translation>
    </message>
    <message>
        <source>&amp;Measure again</source>
        <translation>Erneut &amp;messen</translation>
    </message>
    <message>
        <source>&amp;Load a policy…</source>
        <translation>Richtlinie &amp;laden…</translation>
    </message>
    <message>
        <source>&amp;Propose a policy</source>
        <translation>Richtlinie &amp;vorschlagen</translation>
    </message>
    <message>
        <source>&amp;Certify</source>
        <translation>&amp;Zertifizieren</translation>
    </message>
    <message>
        <source>S&amp;top the running job</source>
        <translation>Laufenden Vorgang &amp;anhalten</translation>
    </message>
    <message>
        <source>&amp;Certificate</source>
        <translation>&amp;Zertifikat</translation>
    </message>
    <message>
        <source>&amp;Open a certificate…</source>
        <translation>Zertifikat &amp;öffnen…</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>Erneut &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Shortcuts…</source>
        <translation>&amp;Tastenkürzel…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;What’s this?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>&amp;About Driftseal</source>
        <translation>&amp;Über Driftseal</translation>
    </message>
    <message>
        <source>Driftseal %1</source>
        <translation>Driftseal %1</translation>
    </message>
    <message>
        <source>Audits how a fine-tuned network differs from its base and seals the finding in a zero-knowledge certificate. Free software under the GNU General Public License, version 3 or later. It sends nothing to any network.</source>
        <translation>Prüft, wie sich ein nachtrainiertes Netz von seiner Basis unterscheidet, und besiegelt den Befund in einem Zero-Knowledge-Zertifikat. Freie Software unter der GNU General Public License, Version 3 oder neuer. Nichts wird in ein Netz gesendet.</translation>
    </message>
    <message>
        <source>Pair and search</source>
        <translation>Paar und Suche</translation>
    </message>
    <message>
        <source>Filter tensors (Ctrl+F)</source>
        <translation>Tensoren filtern (Strg+F)</translation>
    </message>
    <message>
        <source>Filter tensors by name</source>
        <translation>Tensoren nach dem Namen filtern</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source> (%1 deny)</source>
        <translation> (%1 verweigert)</translation>
    </message>
    <message>
        <source> (%1 warn)</source>
        <translation> (%1 Warnungen)</translation>
    </message>
    <message>
        <source>No pair is open</source>
        <translation>Kein Paar ist geöffnet</translation>
    </message>
    <message>
        <source>Coverage: %1 of %2 tensors compared</source>
        <translation>Abdeckung: %1 von %2 Tensoren verglichen</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>nicht gewählt</translation>
    </message>
    <message>
        <source>base: %1   →   tuned: %2</source>
        <translation>Basis: %1   →   nachtrainiert: %2</translation>
    </message>
    <message>
        <source>Driftseal</source>
        <translation>Driftseal</translation>
    </message>
    <message>
        <source>Open s&amp;ession…</source>
        <translation>S&amp;itzung öffnen…</translation>
    </message>
    <message>
        <source>Recent sess&amp;ions</source>
        <translation>Letzte Sit&amp;zungen</translation>
    </message>
    <message>
        <source>&amp;Save session</source>
        <translation>Sitzung &amp;sichern</translation>
    </message>
    <message>
        <source>Save session &amp;as…</source>
        <translation>Sitzung sichern &amp;als…</translation>
    </message>
    <message>
        <source>Open a session</source>
        <translation>Eine Sitzung öffnen</translation>
    </message>
    <message>
        <source>Sessions (*.driftaudit)</source>
        <translation>Sitzungen (*.driftaudit)</translation>
    </message>
    <message>
        <source>audit</source>
        <translation>pruefung</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>Die Sitzung sichern</translation>
    </message>
    <message>
        <source>Where the base model is now</source>
        <translation>Wo das Basismodell jetzt ist</translation>
    </message>
    <message>
        <source>Where the tuned model is now</source>
        <translation>Wo das nachtrainierte Modell jetzt ist</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Parts of the session could not be read</source>
        <translation>Teile der Sitzung ließen sich nicht lesen</translation>
    </message>
    <message>
        <source>Everything else is open. %1</source>
        <translation>Alles Übrige ist geöffnet. %1</translation>
    </message>
    <message>
        <source>The stages of an audit, from top to bottom, each with its state. A stage becomes ready when the ones above it are done; Ctrl and its number show it.</source>
        <translation>Die Stufen einer Prüfung, von oben nach unten, jede mit ihrem Zustand. Eine Stufe wird bereit, wenn die darüber fertig sind; Strg und ihre Nummer zeigt sie.</translation>
    </message>
    <message>
        <source>What is typed here filters tables and charts alike. Several words: names that have all of them. Between slashes: names that match the regular expression.</source>
        <translation>Was hier steht, filtert Tabellen und Diagramme zugleich. Mehrere Wörter: Namen, die alle enthalten. Zwischen Schrägstrichen: Namen, auf die der reguläre Ausdruck passt.</translation>
    </message>
    <message>
        <source>The two models that are compared. Model files are only read, never written to.</source>
        <translation>Die beiden Modelle, die verglichen werden. Dateien von Modellen werden nur gelesen, nie beschrieben.</translation>
    </message>
    <message>
        <source>How many of the tensors of both models can be compared. What cannot is listed on the page Models, with the reason; it never counts as passed.</source>
        <translation>Wie viele Tensoren beider Modelle sich vergleichen lassen. Was sich nicht vergleichen lässt, steht mit dem Grund auf der Seite Modelle; es gilt nie als bestanden.</translation>
    </message>
    <message>
        <source>Every figure of the chosen tensor, and what the policy says about it.</source>
        <translation>Alle Zahlen des gewählten Tensors, und was die Richtlinie über ihn sagt.</translation>
    </message>
    <message>
        <source>What the policy has to say about the measured drift, the worst first. Enter shows the tensor.</source>
        <translation>Was die Richtlinie über die gemessene Abweichung zu sagen hat, das Schlimmste zuerst. Eingabe zeigt den Tensor.</translation>
    </message>
    <message>
        <source>What runs in the background and what ran. A job that is stopped leaves no file behind.</source>
        <translation>Was im Hintergrund läuft und gelaufen ist. Ein Vorgang, der angehalten wird, lässt keine Datei zurück.</translation>
    </message>
    <message>
        <source>Open two fol&amp;ders…</source>
        <translation>Zwei &amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open the sa&amp;mple audit</source>
        <translation>&amp;Beispielprüfung öffnen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>C&amp;lear the filters</source>
        <translation>Filter &amp;aufheben</translation>
    </message>
    <message>
        <source>&amp;Next notable tensor</source>
        <translation>&amp;Nächster auffälliger Tensor</translation>
    </message>
    <message>
        <source>&amp;Save the policy</source>
        <translation>Richtlinie &amp;sichern</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>%1. What was found holds for the files as they were; they cannot be certified.</source>
        <translation>%1. Was gefunden wurde, gilt für die Dateien, wie sie waren; sie lassen sich nicht zertifizieren.</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Erneut messen</translation>
    </message>
    <message>
        <source>Pre&amp;vious notable tensor</source>
        <translation>&amp;Voriger auffälliger Tensor</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::MapView</name>
    <message>
        <source>%1, %2</source>
        <comment>tower, layer</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>x %1</source>
        <comment>role in the attention to the encoder, short</comment>
        <translation>x %1</translation>
    </message>
    <message>
        <source>cross %1</source>
        <comment>role in the attention to the encoder</comment>
        <translation>Cross: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>tensor, figure</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftseal::ui::MessageBar</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy this message</source>
        <translation>Diese Meldung kopieren</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::ModelCard</name>
    <message>
        <source>Models (%1);;All files (*)</source>
        <translation>Modelle (%1);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1: choose a file</source>
        <translation>%1: eine Datei wählen</translation>
    </message>
    <message>
        <source>%1: choose a folder</source>
        <translation>%1: einen Ordner wählen</translation>
    </message>
    <message>
        <source>A weight file (safetensors, PyTorch, GGUF, ONNX or NumPy), or the index of a model in several</source>
        <translation>Eine Datei mit Gewichten (safetensors, PyTorch, GGUF, ONNX oder NumPy) oder der Index eines Modells aus mehreren</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>noch nicht gewählt</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation>Eine Datei wählen: %1</translation>
    </message>
    <message>
        <source>Choose a folder: %1</source>
        <translation>Einen Ordner wählen: %1</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>A folder that holds a model, in one file or in parts with their index, or an adapter</source>
        <translation>Ein Ordner, der ein Modell enthält, in einer Datei oder in Teilen mit ihrem Index, oder einen Adapter</translation>
    </message>
    <message>
        <source>Cannot be opened</source>
        <translation>Lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>%1, signature: %2</source>
        <translation>%1, Unterschrift: %2</translation>
    </message>
    <message>
        <source>Show what is known of the signatures beside this model</source>
        <translation>Zeigen, was über die Unterschriften neben diesem Modell bekannt ist</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::ModelsPage</name>
    <message>
        <source>Base model</source>
        <translation>Basismodell</translation>
    </message>
    <message>
        <source>Tuned model</source>
        <translation>Nachtrainiertes Modell</translation>
    </message>
    <message>
        <source>Swap base and tuned model</source>
        <translation>Basis und nachtrainiertes Modell tauschen</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>base model</source>
        <translation>Basismodell</translation>
    </message>
    <message>
        <source>tuned model</source>
        <translation>nachtrainiertes Modell</translation>
    </message>
    <message>
        <source>Opening the models</source>
        <translation>Die Modelle werden geöffnet</translation>
    </message>
    <message>
        <source>Reading their headers.</source>
        <translation>Ihre Kopfdaten werden gelesen.</translation>
    </message>
    <message>
        <source>The pair could not be opened</source>
        <translation>Das Paar ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>The message above says why. Choose another file or folder.</source>
        <translation>Die Meldung oben sagt, warum. Wählen Sie eine andere Datei oder einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Not every tensor can be compared</source>
        <translation>Nicht jeder Tensor lässt sich vergleichen</translation>
    </message>
    <message>
        <source>What is not covered is not passed: a policy has to say what such tensors mean.</source>
        <translation>Was nicht erfasst ist, gilt nicht als bestanden: Eine Richtlinie muss sagen, was solche Tensoren bedeuten.</translation>
    </message>
    <message>
        <source>Choose the %1, too</source>
        <translation>Jetzt noch wählen: %1</translation>
    </message>
    <message>
        <source>1 of 2: choose the base model</source>
        <translation>1 von 2: das Basismodell wählen</translation>
    </message>
    <message>
        <source>2 of 2: choose the tuned model</source>
        <translation>2 von 2: das nachtrainierte Modell wählen</translation>
    </message>
    <message>
        <source>Blocks and roles</source>
        <translation>Blöcke und Rollen</translation>
    </message>
    <message>
        <source>Where each tensor stands in its network appears here.</source>
        <translation>Hier erscheint, wo jeder Tensor in seinem Netz steht.</translation>
    </message>
    <message>
        <source>Ties and fused tensors</source>
        <translation>Gekoppelte und verschmolzene Tensoren</translation>
    </message>
    <message>
        <source>No tensor is tied to another, and none holds several parts.</source>
        <translation>Kein Tensor ist an einen anderen gekoppelt, und keiner enthält mehrere Teile.</translation>
    </message>
    <message>
        <source>Problems of contents</source>
        <translation>Fehler im Inhalt</translation>
    </message>
    <message>
        <source>No NaN, no infinity and no unreadable tensor was found so far. Contents are looked at while measuring.</source>
        <translation>Bisher wurden kein NaN, kein Unendlich und kein unlesbarer Tensor gefunden. Der Inhalt wird beim Messen betrachtet.</translation>
    </message>
    <message>
        <source>Ties and fused</source>
        <translation>Gekoppelt und verschmolzen</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Contents (base %1, tuned %2)</source>
        <translation>Inhalt (Basis %1, nachtrainiert %2)</translation>
    </message>
    <message>
        <source>Drop it anywhere in this window, or use the buttons of its card.</source>
        <translation>Ziehen Sie es irgendwo in dieses Fenster, oder benutzen Sie die Knöpfe seiner Karte.</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::PathField</name>
    <message>
        <source>%1: choose</source>
        <translation>%1: wählen</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::PhasesModel</name>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 M weights/s</source>
        <translation>%1 Mio. Gewichte/s</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::PlacesModel</name>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Where in the network it stands, as its name tells</source>
        <translation>Wo im Netz er steht, wie sein Name es sagt</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>What it does there; policies select by this word</source>
        <translation>Was er dort tut; Richtlinien wählen nach diesem Wort aus</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>Name in the file</source>
        <translation>Name in der Datei</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Number type as stored</source>
        <translation>Zahlentyp, wie er gespeichert ist</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensionen</translation>
    </message>
    <message>
        <source>What the dimensions of the shape are</source>
        <translation>Was die Dimensionen der Form sind</translation>
    </message>
    <message>
        <source>Fused parts</source>
        <translation>Verschmolzene Teile</translation>
    </message>
    <message>
        <source>Which rows or columns of a fused tensor are which part</source>
        <translation>Welche Zeilen oder Spalten eines verschmolzenen Tensors welcher Teil sind</translation>
    </message>
    <message>
        <source>Tied with</source>
        <translation>Gekoppelt mit</translation>
    </message>
    <message>
        <source>The tensor that it is one with</source>
        <translation>Der Tensor, mit dem er eins ist</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::PolicyComparePanel</name>
    <message>
        <source>%1 %2: %3; %4</source>
        <translation>%1 %2: %3; %4</translation>
    </message>
    <message>
        <source>no rule</source>
        <translation>keine Regel</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>This policy</source>
        <translation>Diese Richtlinie</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>Die andere</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>The other is</source>
        <translation>Die andere ist</translation>
    </message>
    <message>
        <source>e&amp;qual ones, too</source>
        <translation>auch &amp;gleiche</translation>
    </message>
    <message>
        <source>Rules of both policies</source>
        <translation>Regeln beider Richtlinien</translation>
    </message>
    <message>
        <source>What both policies allow each tensor</source>
        <translation>Was beide Richtlinien jedem Tensor erlauben</translation>
    </message>
    <message>
        <source>Other polic&amp;y…</source>
        <translation>Andere Ri&amp;chtlinie…</translation>
    </message>
    <message>
        <source>Choose the policy to compare with</source>
        <translation>Die Richtlinie wählen, mit der verglichen wird</translation>
    </message>
    <message>
        <source>Choose another policy to see what it would change.</source>
        <translation>Wählen Sie eine andere Richtlinie, um zu sehen, was sie ändern würde.</translation>
    </message>
    <message>
        <source>No tensor is allowed anything else.</source>
        <translation>Keinem Tensor ist etwas anderes erlaubt.</translation>
    </message>
    <message>
        <source>Compare with a policy</source>
        <translation>Mit einer Richtlinie vergleichen</translation>
    </message>
    <message>
        <source>Policies (*.json);;All files (*)</source>
        <translation>Richtlinien (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Comparing with %1</source>
        <translation>Verglichen wird mit %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1. The tensors are compared as soon as a pair is measured.</source>
        <translation>%1. Die Tensoren werden verglichen, sobald ein Paar gemessen ist.</translation>
    </message>
    <message>
        <source>%1, seen from this policy: %2.</source>
        <translation>%1, von dieser Richtlinie aus gesehen: %2.</translation>
    </message>
    <message>
        <source>%1 Other settings: %2.</source>
        <translation>%1 Andere Einstellungen: %2.</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::PolicyEditing</name>
    <message>
        <source>Edit the text</source>
        <translation>Text bearbeiten</translation>
    </message>
    <message>
        <source>Revert to the file</source>
        <translation>Zur Datei zurückkehren</translation>
    </message>
    <message>
        <source>Propose a policy</source>
        <translation>Eine Richtlinie vorschlagen</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::PolicyPage</name>
    <message>
        <source>&amp;Load…</source>
        <translation>&amp;Laden…</translation>
    </message>
    <message>
        <source>Load a policy from a JSON file</source>
        <translation>Eine Richtlinie aus einer JSON-Datei laden</translation>
    </message>
    <message>
        <source>P&amp;ropose</source>
        <translation>V&amp;orschlagen</translation>
    </message>
    <message>
        <source>Write the tightest policy that this drift meets, with the headroom chosen here</source>
        <translation>Die engste Richtlinie schreiben, die diese Abweichung einhält, mit dem hier gewählten Spielraum</translation>
    </message>
    <message>
        <source> % headroom</source>
        <translation> % Spielraum</translation>
    </message>
    <message>
        <source>Headroom of a proposed policy, in percent</source>
        <translation>Spielraum einer vorgeschlagenen Richtlinie, in Prozent</translation>
    </message>
    <message>
        <source>How much larger than the measured drift the proposed bounds are</source>
        <translation>Wie viel größer als die gemessene Abweichung die vorgeschlagenen Grenzen sind</translation>
    </message>
    <message>
        <source>Load a policy</source>
        <translation>Eine Richtlinie laden</translation>
    </message>
    <message>
        <source>Policies (*.json);;All files (*)</source>
        <translation>Richtlinien (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the policy</source>
        <translation>Die Richtlinie sichern</translation>
    </message>
    <message>
        <source>Policies (*.json)</source>
        <translation>Richtlinien (*.json)</translation>
    </message>
    <message>
        <source>What the proof would cost</source>
        <translation>Was der Beweis kosten würde</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Sichern</translation>
    </message>
    <message>
        <source>Save this policy as a JSON file (Ctrl+S)</source>
        <translation>Diese Richtlinie als JSON-Datei sichern (Strg+S)</translation>
    </message>
    <message>
        <source>M&amp;ore</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>Begin with nothing, or with a template</source>
        <translation>Mit nichts beginnen, oder mit einer Vorlage</translation>
    </message>
    <message>
        <source>&amp;Empty policy</source>
        <translation>&amp;Leere Richtlinie</translation>
    </message>
    <message>
        <source>Take the template %1</source>
        <translation>Die Vorlage %1 nehmen</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Sichern &amp;als…</translation>
    </message>
    <message>
        <source>&amp;Revert to the file</source>
        <translation>Zur Datei &amp;zurückkehren</translation>
    </message>
    <message>
        <source>&amp;Compare with another policy…</source>
        <translation>Mit einer anderen Richtlinie &amp;vergleichen…</translation>
    </message>
    <message>
        <source>R&amp;ule</source>
        <translation>&amp;Regel</translation>
    </message>
    <message>
        <source>&amp;Tensors</source>
        <translation>&amp;Tensoren</translation>
    </message>
    <message>
        <source>Settin&amp;gs</source>
        <translation>E&amp;instellungen</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>&amp;Vergleich</translation>
    </message>
    <message>
        <source>Throw the edited policy away?</source>
        <translation>Die bearbeitete Richtlinie verwerfen?</translation>
    </message>
    <message>
        <source>The policy was changed and is not saved. What was changed would be lost.</source>
        <translation>Die Richtlinie wurde geändert und ist nicht gesichert. Was geändert wurde, ginge verloren.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::PolicyRuleDelegate</name>
    <message>
        <source>Which tensors the rule selects</source>
        <translation>Welche Tensoren die Regel auswählt</translation>
    </message>
    <message>
        <source>Budget of the rule</source>
        <translation>Budget der Regel</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>Name der Regel</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::PolicyRuleForm</name>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>Name der Regel</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>any; for example attention, mlp_down</source>
        <translation>beliebig; zum Beispiel attention, mlp_down</translation>
    </message>
    <message>
        <source>Blocks of the network</source>
        <translation>Blöcke des Netzes</translation>
    </message>
    <message>
        <source>Towers</source>
        <translation>Türme</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>any; 3, 5-7, last 2</source>
        <translation>beliebig; 3, 5-7, last 2</translation>
    </message>
    <message>
        <source>Patterns of names</source>
        <translation>Muster für Namen</translation>
    </message>
    <message>
        <source>any; for example *.q_proj.weight</source>
        <translation>beliebig; zum Beispiel *.q_proj.weight</translation>
    </message>
    <message>
        <source>Kind of tensors</source>
        <translation>Art der Tensoren</translation>
    </message>
    <message>
        <source>regular expressions</source>
        <translation>reguläre Ausdrücke</translation>
    </message>
    <message>
        <source>The patterns are regular expressions for the whole name, not globs</source>
        <translation>Die Muster sind reguläre Ausdrücke für den ganzen Namen, keine Platzhaltermuster</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>tower</source>
        <translation>Turm</translation>
    </message>
    <message>
        <source>Kind of budget</source>
        <translation>Art des Budgets</translation>
    </message>
    <message>
        <source>Whom the budget is for</source>
        <translation>Wofür das Budget gilt</translation>
    </message>
    <message>
        <source>each tensor</source>
        <translation>jeden Tensor</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>alle zusammen</translation>
    </message>
    <message>
        <source>Norm of the change</source>
        <translation>Norm der Änderung</translation>
    </message>
    <message>
        <source>5 % of the base, or 1.5 absolute</source>
        <translation>5 % der Basis oder 1.5 absolute</translation>
    </message>
    <message>
        <source>Rank of the change</source>
        <translation>Rang der Änderung</translation>
    </message>
    <message>
        <source>for example 16</source>
        <translation>zum Beispiel 16</translation>
    </message>
    <message>
        <source>Changed entries</source>
        <translation>Geänderte Einträge</translation>
    </message>
    <message>
        <source>100, or 1 %</source>
        <translation>100 oder 1 %</translation>
    </message>
    <message>
        <source>What may be left beside rank and changed entries</source>
        <translation>Was neben Rang und geänderten Einträgen bleiben darf</translation>
    </message>
    <message>
        <source>rounding, none, 0.1 %</source>
        <translation>rounding, none, 0.1 %</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>why</source>
        <translation>warum</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>for</source>
        <translation>für</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>Norm</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>No rule is chosen.</source>
        <translation>Keine Regel ist gewählt.</translation>
    </message>
    <message>
        <source>Change rule %1</source>
        <translation>Regel %1 ändern</translation>
    </message>
    <message>
        <source>Open a pair to see which tensors the rule selects.</source>
        <translation>Öffnen Sie ein Paar, um zu sehen, welche Tensoren die Regel auswählt.</translation>
    </message>
    <message>
        <source>Selects %1 of %2 tensors.</source>
        <translation>Wählt %1 von %2 Tensoren aus.</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::PolicyRuleTable</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>No rules yet. Load a policy, choose a template, let one be proposed from the measured drift, or add a rule.</source>
        <translation>Noch keine Regeln. Laden Sie eine Richtlinie, wählen Sie eine Vorlage, lassen Sie eine aus der gemessenen Abweichung vorschlagen, oder fügen Sie eine Regel hinzu.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Add a rule behind the chosen one</source>
        <translation>Eine Regel hinter der gewählten hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Duplicate the chosen rule</source>
        <translation>Die gewählte Regel verdoppeln</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the chosen rules</source>
        <translation>Die gewählten Regeln entfernen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move the chosen rule up</source>
        <translation>Die gewählte Regel nach oben rücken</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move the chosen rule down</source>
        <translation>Die gewählte Regel nach unten rücken</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Eine Regel hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate rule %1</source>
        <translation>Regel %1 verdoppeln</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n rules</source>
        <translation>
            <numerusform>%n Regel entfernen</numerusform>
            <numerusform>%n Regeln entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Move rule %1</source>
        <translation>Regel %1 verschieben</translation>
    </message>
    <message>
        <source>The text cannot be read: the table shows the last policy that could.</source>
        <translation>Der Text lässt sich nicht lesen: Die Tabelle zeigt die letzte Richtlinie, die sich lesen ließ.</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::PolicySettingsForm</name>
    <message>
        <source>Only tensors of one name are the same.</source>
        <translation>Nur Tensoren gleichen Namens gelten als dieselben.</translation>
    </message>
    <message>
        <source>What is known of names and shapes is used.</source>
        <translation>Was über Namen und Formen bekannt ist, wird genutzt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n exceptions stand in the text.</source>
        <translation>
            <numerusform>%1 %n Ausnahme steht im Text.</numerusform>
            <numerusform>%1 %n Ausnahmen stehen im Text.</numerusform>
        </translation>
    </message>
    <message>
        <source>deny</source>
        <translation>verweigert</translation>
    </message>
    <message>
        <source>allow</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>Name of the policy</source>
        <translation>Name der Richtlinie</translation>
    </message>
    <message>
        <source>Description of the policy</source>
        <translation>Beschreibung der Richtlinie</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Norm of the model&apos;s change</source>
        <translation>Norm der Änderung des Modells</translation>
    </message>
    <message>
        <source>no bound; 2 % of the base, or 1.5 absolute</source>
        <translation>keine Grenze; 2 % der Basis oder 1.5 absolute</translation>
    </message>
    <message>
        <source>Changed entries of the model</source>
        <translation>Geänderte Einträge des Modells</translation>
    </message>
    <message>
        <source>no bound; 1000, or 0.5 %</source>
        <translation>keine Grenze; 1000 oder 0.5 %</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Norm in all</source>
        <translation>Norm insgesamt</translation>
    </message>
    <message>
        <source>Entries in all</source>
        <translation>Einträge insgesamt</translation>
    </message>
    <message>
        <source>Pairing</source>
        <translation>Paarung</translation>
    </message>
    <message>
        <source>Grid bits</source>
        <translation>Bits des Rasters</translation>
    </message>
    <message>
        <source>Weights are compared as integers of this many bits behind the point; another number than 24 makes the tensors be read again</source>
        <translation>Gewichte werden als ganze Zahlen mit so vielen Bits hinter dem Komma verglichen; bei einer anderen Zahl als 24 werden die Tensoren noch einmal gelesen</translation>
    </message>
    <message>
        <source>Rank scale bits</source>
        <translation>Bits der Rangskala</translation>
    </message>
    <message>
        <source>as the types need</source>
        <translation>wie die Typen es brauchen</translation>
    </message>
    <message>
        <source>How much finer than the grid low-rank parts are</source>
        <translation>Wie viel feiner als das Raster Teile von niedrigem Rang sind</translation>
    </message>
    <message>
        <source>Minimum soundness bits</source>
        <translation>Mindestsicherheit in Bit</translation>
    </message>
    <message>
        <source>A certificate with less is refused</source>
        <translation>Ein Zertifikat mit weniger wird abgelehnt</translation>
    </message>
    <message>
        <source>Tensors that only the tuned model has</source>
        <translation>Tensoren, die nur das nachtrainierte Modell hat</translation>
    </message>
    <message>
        <source>Tensors that only the base has</source>
        <translation>Tensoren, die nur die Basis hat</translation>
    </message>
    <message>
        <source>Soundness bits</source>
        <translation>Sicherheit in Bit</translation>
    </message>
    <message>
        <source>Rank scale</source>
        <translation>Rangskala</translation>
    </message>
    <message>
        <source>Added tensors</source>
        <translation>Hinzugekommene Tensoren</translation>
    </message>
    <message>
        <source>Missing tensors</source>
        <translation>Fehlende Tensoren</translation>
    </message>
    <message>
        <source>Change the settings</source>
        <translation>Die Einstellungen ändern</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::PolicyTensors</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Rule that decides</source>
        <translation>Regel, die entscheidet</translation>
    </message>
    <message>
        <source>Add a rule for &amp;these</source>
        <translation>Regel &amp;für diese hinzufügen</translation>
    </message>
    <message>
        <source>Tensors of the rule</source>
        <translation>Tensoren der Regel</translation>
    </message>
    <message>
        <source>Which tensors are listed</source>
        <translation>Welche Tensoren aufgeführt sind</translation>
    </message>
    <message>
        <source>A rule that freezes exactly the tensors that no rule covers</source>
        <translation>Eine Regel, die genau die Tensoren festhält, die keine Regel erfasst</translation>
    </message>
    <message>
        <source>No tensor.</source>
        <translation>Kein Tensor.</translation>
    </message>
    <message>
        <source>decided by this rule (%1)</source>
        <translation>durch diese Regel entschieden (%1)</translation>
    </message>
    <message>
        <source>taken by earlier rules (%1)</source>
        <translation>von früheren Regeln genommen (%1)</translation>
    </message>
    <message>
        <source>covered by no rule (%1)</source>
        <translation>von keiner Regel erfasst (%1)</translation>
    </message>
    <message>
        <source>Open a pair to see its tensors.</source>
        <translation>Öffnen Sie ein Paar, um seine Tensoren zu sehen.</translation>
    </message>
    <message>
        <source>As before the last edit.</source>
        <translation>Wie vor der letzten Änderung.</translation>
    </message>
    <message>
        <source>Add a rule for the rest</source>
        <translation>Eine Regel für den Rest hinzufügen</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::PolicyText</name>
    <message>
        <source>Text of the policy (JSON)</source>
        <translation>Text der Richtlinie (JSON)</translation>
    </message>
    <message>
        <source>The policy&apos;s text (JSON)</source>
        <translation>Der Text der Richtlinie (JSON)</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::PreflightModel</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was sich ergab</translation>
    </message>
    <message>
        <source>Enter: what to do</source>
        <translation>Eingabe: was zu tun ist</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::PreflightPanel</name>
    <message>
        <source>Before certifying</source>
        <translation>Vor dem Zertifizieren</translation>
    </message>
    <message>
        <source>What stands for and against a certificate</source>
        <translation>Was für und gegen ein Zertifikat spricht</translation>
    </message>
    <message>
        <source>Choose a row to see what to do</source>
        <translation>Wählen Sie eine Zeile, um zu sehen, was zu tun ist</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::ProfileChart</name>
    <message>
        <source>Drift along the depth of the network, a line a role</source>
        <translation>Abweichung entlang der Tiefe des Netzes, je Rolle eine Linie</translation>
    </message>
    <message>
        <source>Roles that have a line</source>
        <translation>Rollen, die eine Linie haben</translation>
    </message>
    <message>
        <source>Space or a click turns a line on and off</source>
        <translation>Leertaste oder ein Klick schaltet eine Linie ein und aus</translation>
    </message>
    <message>
        <source>%1 (%)</source>
        <translation>%1 (%)</translation>
    </message>
    <message>
        <source>%1 along depth</source>
        <translation>%1 entlang der Tiefe</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::ProgressPanel</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop now; no file is left behind</source>
        <translation>Jetzt anhalten; keine Datei bleibt zurück</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird angehalten</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>Anha&amp;lten</translation>
    </message>
    <message>
        <source>Phases of the proof</source>
        <translation>Phasen des Beweises</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::RawView</name>
    <message>
        <source>Part of the certificate</source>
        <translation>Teil des Zertifikats</translation>
    </message>
    <message>
        <source>Search, Return for the next</source>
        <translation>Suchen, Eingabe für die nächste Stelle</translation>
    </message>
    <message>
        <source>Search in this part</source>
        <translation>In diesem Teil suchen</translation>
    </message>
    <message>
        <source>Text of this part</source>
        <translation>Text dieses Teils</translation>
    </message>
    <message>
        <source>Copy &amp;text</source>
        <translation>&amp;Text kopieren</translation>
    </message>
    <message>
        <source>Save this part…</source>
        <translation>Diesen Teil sichern…</translation>
    </message>
    <message>
        <source>Write this part as it stands in the certificate, byte for byte</source>
        <translation>Diesen Teil schreiben, wie er im Zertifikat steht, Byte für Byte</translation>
    </message>
    <message>
        <source>only the beginning is shown; saving writes all %1</source>
        <translation>nur der Anfang ist zu sehen; gesichert werden alle %1</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>Save this part</source>
        <translation>Diesen Teil sichern</translation>
    </message>
    <message>
        <source>JSON (*.json);;All files (*)</source>
        <translation>JSON (*.json);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::RulesModel</name>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Decides for</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>Budget used</source>
        <translation>Verbrauchtes Budget</translation>
    </message>
    <message>
        <source>The first rule that selects a tensor decides about it.</source>
        <translation>Die erste Regel, die einen Tensor auswählt, entscheidet über ihn.</translation>
    </message>
    <message>
        <source>Number of tensors this rule decides about.</source>
        <translation>Anzahl der Tensoren, über die diese Regel entscheidet.</translation>
    </message>
    <message>
        <source>The largest share of its budget that one of its blocks uses.</source>
        <translation>Der größte Anteil seines Budgets, den einer ihrer Blöcke verbraucht.</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>By role, block, tower, layers, kind and pattern of the name</source>
        <translation>Nach Rolle, Block, Turm, Schichten, Art und Muster des Namens</translation>
    </message>
    <message>
        <source>How much smaller the proof would be if the rule&apos;s tensors were frozen.</source>
        <translation>Wie viel kleiner der Beweis wäre, wenn die Tensoren der Regel fest wären.</translation>
    </message>
    <message>
        <source>How much faster the proof would be made if the rule&apos;s tensors were frozen.</source>
        <translation>Wie viel schneller der Beweis geführt wäre, wenn die Tensoren der Regel fest wären.</translation>
    </message>
    <message>
        <source>Change rule %1</source>
        <translation>Regel %1 ändern</translation>
    </message>
    <message>
        <source>Move rule %1</source>
        <translation>Regel %1 verschieben</translation>
    </message>
    <message>
        <source>Selects</source>
        <translation>Wählt aus</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::SecretDialog</name>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation>&amp;Neue Passphrase</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>Noch &amp;einmal dieselbe</translation>
    </message>
    <message>
        <source>&amp;Show what I type</source>
        <translation>Eingabe &amp;zeigen</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Die beiden sind noch nicht gleich.</translation>
    </message>
    <message>
        <source>Without a passphrase whoever can read the file can sign with it.</source>
        <translation>Ohne Passphrase kann jeder damit unterzeichnen, der die Datei lesen kann.</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::ShortcutsModel</name>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>Übliche Tasten</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::ShortcutsWindow</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Zuweisen</translation>
    </message>
    <message>
        <source>&amp;No keys</source>
        <translation>&amp;Keine Tasten</translation>
    </message>
    <message>
        <source>&amp;Usual keys</source>
        <translation>&amp;Übliche Tasten</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Eine Aktion suchen</translation>
    </message>
    <message>
        <source>No action has these words.</source>
        <translation>Keine Aktion enthält diese Wörter.</translation>
    </message>
    <message>
        <source>All usual &amp;keys</source>
        <translation>Alle üblichen &amp;Tasten</translation>
    </message>
    <message>
        <source>All actions have their usual keys.</source>
        <translation>Alle Aktionen haben ihre üblichen Tasten.</translation>
    </message>
    <message>
        <source>%1 already belongs to “%2”. Choose other keys, or take them from there first.</source>
        <translation>%1 gehört schon zu „%2“. Wählen Sie andere Tasten, oder nehmen Sie sie zuerst dort weg.</translation>
    </message>
    <message>
        <source>N&amp;ew keys</source>
        <translation>&amp;Neue Tasten</translation>
    </message>
    <message>
        <source>New keys of the chosen action</source>
        <translation>Neue Tasten der gewählten Aktion</translation>
    </message>
    <message>
        <source>Click here, then press the keys</source>
        <translation>Hier klicken, dann die Tasten drücken</translation>
    </message>
    <message>
        <source>“%1” has no keys now.</source>
        <translation>„%1“ hat jetzt keine Tasten.</translation>
    </message>
    <message>
        <source>%1 does “%2” now.</source>
        <translation>%1 bewirkt jetzt „%2“.</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::SignatureSection</name>
    <message>
        <source>%1: files that are not as they were signed</source>
        <translation>%1: Dateien, die nicht so sind, wie sie unterzeichnet wurden</translation>
    </message>
    <message>
        <source>No model is chosen</source>
        <translation>Kein Modell ist gewählt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::SignaturesPanel</name>
    <message>
        <source>Base model</source>
        <translation>Basismodell</translation>
    </message>
    <message>
        <source>Tuned model</source>
        <translation>Nachtrainiertes Modell</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>Keys and authorities that you trust</source>
        <translation>Schlüssel und Stellen, denen Sie vertrauen</translation>
    </message>
    <message>
        <source>&amp;Trust a key…</source>
        <translation>Einem Schlüssel &amp;vertrauen…</translation>
    </message>
    <message>
        <source>Add a public key or an authority (PEM) whose signatures on models you trust</source>
        <translation>Einen öffentlichen Schlüssel oder eine Stelle (PEM) hinzufügen, deren Unterschriften auf Modellen Sie vertrauen</translation>
    </message>
    <message>
        <source>No &amp;longer trust it</source>
        <translation>&amp;Nicht mehr vertrauen</translation>
    </message>
    <message>
        <source>Take the chosen file from the list</source>
        <translation>Die gewählte Datei aus der Liste nehmen</translation>
    </message>
    <message>
        <source>Whom you trust to sign models</source>
        <translation>Wem Sie beim Unterzeichnen von Modellen vertrauen</translation>
    </message>
    <message>
        <source>Choose a key or an authority that you trust</source>
        <translation>Wählen Sie einen Schlüssel oder eine Stelle, der Sie vertrauen</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.pub *.crt *.cer);;All files (*)</source>
        <translation>PEM-Dateien (*.pem *.pub *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::SignaturesView</name>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>What is found</source>
        <translation>Was sich ergab</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>Nobody has signed this certificate.</source>
        <translation>Niemand hat dieses Zertifikat unterzeichnet.</translation>
    </message>
    <message>
        <source>T&amp;rust a key for this session…</source>
        <translation>Einem Schlüssel &amp;vertrauen…</translation>
    </message>
    <message>
        <source>Choose a public key or an authority (PEM). It counts for all certificates until the program ends, and is not kept.</source>
        <translation>Wählen Sie einen öffentlichen Schlüssel oder eine Stelle (PEM). Er gilt für alle Zertifikate, bis das Programm endet, und wird nicht aufgehoben.</translation>
    </message>
    <message>
        <source>Trust nobod&amp;y</source>
        <translation>N&amp;iemandem vertrauen</translation>
    </message>
    <message>
        <source>Forget all keys that were chosen in this session</source>
        <translation>Alle Schlüssel vergessen, die in dieser Sitzung gewählt wurden</translation>
    </message>
    <message>
        <source>Nobody is trusted yet. A key should come from somewhere else than the certificate.</source>
        <translation>Noch wird niemandem vertraut. Ein Schlüssel sollte von anderswoher kommen als aus dem Zertifikat.</translation>
    </message>
    <message>
        <source>Trusted in this session: %1. A certificate is accepted only if one of them has signed it.</source>
        <translation>In dieser Sitzung vertraut: %1. Ein Zertifikat wird nur angenommen, wenn einer davon es unterzeichnet hat.</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::SignedFilesModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Relative to the model&apos;s folder</source>
        <translation>Vom Ordner des Modells aus</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::SigningPanel</name>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>a PEM file, encrypted or not</source>
        <translation>eine PEM-Datei, verschlüsselt oder nicht</translation>
    </message>
    <message>
        <source>X.509 chain of the key</source>
        <translation>X.509-Kette des Schlüssels</translation>
    </message>
    <message>
        <source>none; else a PEM file, the key&apos;s own certificate first</source>
        <translation>keine; sonst eine PEM-Datei, das Zertifikat des Schlüssels zuerst</translation>
    </message>
    <message>
        <source>Si&amp;gn</source>
        <translation>&amp;Unterzeichnen</translation>
    </message>
    <message>
        <source>Make a &amp;key…</source>
        <translation>Sch&amp;lüssel erzeugen…</translation>
    </message>
    <message>
        <source>An ECDSA key on P-256, encrypted with a passphrase; the public key goes beside it</source>
        <translation>Ein ECDSA-Schlüssel auf P-256, mit einer Passphrase verschlüsselt; der öffentliche Schlüssel wird danebengelegt</translation>
    </message>
    <message>
        <source>&amp;Private key</source>
        <translation>Privater Schl&amp;üssel</translation>
    </message>
    <message>
        <source>X.509 chain fi&amp;le</source>
        <translation>Date&amp;i der X.509-Kette</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.key *.crt);;All files (*)</source>
        <translation>PEM-Dateien (*.pem *.key *.crt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>This passphrase does not open %1. Enter the one that was chosen when the key was made.</source>
        <translation>Diese Passphrase öffnet %1 nicht. Geben Sie die ein, die gewählt wurde, als der Schlüssel erzeugt wurde.</translation>
    </message>
    <message>
        <source>The key %1 is encrypted. Its passphrase is used for this signature and then forgotten.</source>
        <translation>Der Schlüssel %1 ist verschlüsselt. Seine Passphrase wird für diese Unterschrift gebraucht und dann vergessen.</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Passphrase des Schlüssels</translation>
    </message>
    <message>
        <source>Write the private key to</source>
        <translation>Den privaten Schlüssel schreiben nach</translation>
    </message>
    <message>
        <source>Keys (*.pem)</source>
        <translation>Schlüssel (*.pem)</translation>
    </message>
    <message>
        <source>Passphrase of the new key</source>
        <translation>Passphrase des neuen Schlüssels</translation>
    </message>
    <message>
        <source>The private key is encrypted with it. It cannot be recovered.</source>
        <translation>Der private Schlüssel wird damit verschlüsselt. Sie lässt sich nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>%1, fingerprint %2</source>
        <translation>%1, Fingerabdruck %2</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>the key is encrypted; it is asked for when you sign</source>
        <translation>der Schlüssel ist verschlüsselt; sie wird erfragt, wenn Sie unterzeichnen</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Unterzeichnet</translation>
    </message>
    <message>
        <source>%1 carries the signature of %2; the verifier accepts it</source>
        <translation>%1 trägt die Unterschrift von %2; der Prüfer nimmt sie an</translation>
    </message>
    <message>
        <source>Si&amp;gn once more</source>
        <translation>Noch einmal &amp;unterzeichnen</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::SoundnessModel</name>
    <message>
        <source>Error term</source>
        <translation>Fehlerterm</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bit</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>Schranke</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>insgesamt</translation>
    </message>
    <message>
        <source>a false statement is accepted at all</source>
        <translation>eine falsche Aussage wird überhaupt angenommen</translation>
    </message>
    <message>
        <source>%1 (the weakest)</source>
        <translation>%1 (der schwächste)</translation>
    </message>
    <message>
        <source>What would have to happen</source>
        <translation>Was geschehen müsste</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::SoundnessView</name>
    <message>
        <source>Soundness by error term</source>
        <translation>Sicherheit nach Fehlertermen</translation>
    </message>
    <message>
        <source>Error term</source>
        <translation>Fehlerterm</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bit</translation>
    </message>
    <message>
        <source>Soundness account</source>
        <translation>Sicherheitsrechnung</translation>
    </message>
    <message>
        <source>The soundness account appears here.</source>
        <translation>Die Sicherheitsrechnung erscheint hier.</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>insgesamt</translation>
    </message>
    <message>
        <source>demanded at least: %1 bits</source>
        <translation>verlangt mindestens: %1 Bit</translation>
    </message>
    <message>
        <source>A false statement is accepted with a probability of at most one in 2 to the power of %1; %2 bits were demanded. All terms are proved, for one attempt in the interactive protocol. Not proved but assumed is that a hash stands for the verifier&apos;s coins (Fiat-Shamir, random oracle model): there every further attempt to cheat counts against the bound.</source>
        <translation>Eine falsche Aussage wird mit einer Wahrscheinlichkeit von höchstens eins zu 2 hoch %1 angenommen; verlangt waren %2 Bit. Alle Terme sind bewiesen, für einen Versuch im interaktiven Protokoll. Nicht bewiesen, sondern angenommen ist, dass eine Hashfunktion für die Münzwürfe des Prüfers steht (Fiat-Shamir, Random-Oracle-Modell): Dort zählt jeder weitere Betrugsversuch gegen die Schranke.</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::SpectrumChart</name>
    <message>
        <source>i</source>
        <translation>i</translation>
    </message>
    <message>
        <source>singular value</source>
        <translation>Singulärwert</translation>
    </message>
    <message>
        <source>Nothing changed: rank 0 leaves nothing.</source>
        <translation>Nichts hat sich geändert: Rang 0 lässt nichts übrig.</translation>
    </message>
    <message>
        <source>Rank %1 leaves a residual of %2 (%3 of |Δ|)</source>
        <translation>Rang %1 lässt einen Rest von %2 (%3 von |Δ|)</translation>
    </message>
    <message>
        <source>numerical rank %1</source>
        <translation>numerischer Rang %1</translation>
    </message>
    <message>
        <source>effective rank %1</source>
        <translation>effektiver Rang %1</translation>
    </message>
    <message>
        <source>%1 of energy in rank %2</source>
        <translation>%1 der Energie in Rang %2</translation>
    </message>
    <message numerus="yes">
        <source>%n above the noise edge</source>
        <translation>
            <numerusform>%n über der Rauschgrenze</numerusform>
            <numerusform>%n über der Rauschgrenze</numerusform>
        </translation>
    </message>
    <message>
        <source>the policy allows rank %1</source>
        <translation>die Richtlinie erlaubt Rang %1</translation>
    </message>
    <message>
        <source>singular value %1: %2</source>
        <translation>Singulärwert %1: %2</translation>
    </message>
    <message>
        <source>larger by %1 at most</source>
        <translation>größer um höchstens %1</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>residual of rank i</source>
        <translation>Rest bei Rang i</translation>
    </message>
    <message>
        <source>numerical rank</source>
        <translation>numerischer Rang</translation>
    </message>
    <message>
        <source>effective rank</source>
        <translation>effektiver Rang</translation>
    </message>
    <message>
        <source>budget: rank %1</source>
        <translation>Budget: Rang %1</translation>
    </message>
    <message>
        <source>noise edge</source>
        <translation>Rauschgrenze</translation>
    </message>
    <message>
        <source>Singular values of the change</source>
        <translation>Singulärwerte der Änderung</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::StageBar</name>
    <message>
        <source>Stages of the audit</source>
        <translation>Stufen der Prüfung</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::StageButton</name>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Strg+%2)</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::TensorTableModel</name>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>|Δ| / |base|</source>
        <translation>|Δ| / |Basis|</translation>
    </message>
    <message>
        <source>|Δ|</source>
        <translation>|Δ|</translation>
    </message>
    <message>
        <source>Largest Δ</source>
        <translation>Größtes Δ</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Name in the file</source>
        <translation>Name in der Datei</translation>
    </message>
    <message>
        <source>Cosine of the angle between base and tuned tensor.</source>
        <translation>Kosinus des Winkels zwischen dem Tensor der Basis und dem nachtrainierten.</translation>
    </message>
    <message>
        <source>Number of elements</source>
        <translation>Anzahl der Elemente</translation>
    </message>
    <message>
        <source>Shape of the tensor</source>
        <translation>Form des Tensors</translation>
    </message>
    <message>
        <source>Number type as stored</source>
        <translation>Zahlentyp, wie er gespeichert ist</translation>
    </message>
    <message>
        <source>Whether the tensor is in both models and can be compared</source>
        <translation>Ob der Tensor in beiden Modellen ist und sich vergleichen lässt</translation>
    </message>
    <message>
        <source>Effective rank</source>
        <translation>Eff. Rang</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Stable rank</source>
        <translation>Stab. Rang</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::TiesModel</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Tied: one tensor under two names. Fused: several parts in one tensor.</source>
        <translation>Gekoppelt: ein Tensor unter zwei Namen. Verschmolzen: mehrere Teile in einem Tensor.</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>Tied to, or made of</source>
        <translation>Gekoppelt an, oder bestehend aus</translation>
    </message>
    <message>
        <source>The name that is kept, or the parts and where they are</source>
        <translation>Der Name, der bleibt, oder die Teile und wo sie sind</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>How it is known, and whether both names are stored</source>
        <translation>Woher man es weiß, und ob beide Namen gespeichert sind</translation>
    </message>
    <message>
        <source>base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>tuned</source>
        <translation>nachtrainiert</translation>
    </message>
    <message>
        <source>tied</source>
        <translation>gekoppelt</translation>
    </message>
    <message>
        <source>%1; stored under both names</source>
        <translation>%1; unter beiden Namen gespeichert</translation>
    </message>
    <message>
        <source>%1; stored once</source>
        <translation>%1; einmal gespeichert</translation>
    </message>
    <message>
        <source>fused</source>
        <translation>verschmolzen</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::Welcome</name>
    <message>
        <source>Recent pairs</source>
        <translation>Letzte Paare</translation>
    </message>
    <message>
        <source>What did the fine-tune change?</source>
        <translation>Was hat das Nachtraining geändert?</translation>
    </message>
    <message>
        <source>Driftseal measures how far a tuned network has moved from its base, holds that against a policy, and proves the result in zero knowledge: whoever checks the certificate needs neither model.</source>
        <translation>Driftseal misst, wie weit sich ein nachtrainiertes Netz von seiner Basis entfernt hat, hält das gegen eine Richtlinie und beweist das Ergebnis, ohne etwas preiszugeben: Wer das Zertifikat prüft, braucht keines der Modelle.</translation>
    </message>
    <message>
        <source>Drop a base model and its fine-tune here</source>
        <translation>Ziehen Sie ein Basismodell und sein nachtrainiertes Modell hierher</translation>
    </message>
    <message>
        <source>Two weight files (safetensors, PyTorch, GGUF, ONNX, NumPy) or model folders. A certificate or a policy can be dropped, too.</source>
        <translation>Zwei Dateien mit Gewichten (safetensors, PyTorch, GGUF, ONNX, NumPy) oder Ordner von Modellen. Auch ein Zertifikat oder eine Richtlinie.</translation>
    </message>
    <message>
        <source>&amp;Open two files…</source>
        <translation>Zwei Da&amp;teien öffnen…</translation>
    </message>
    <message>
        <source>Choose the base, then the tuned model</source>
        <translation>Die Basis wählen, dann das nachtrainierte Modell</translation>
    </message>
    <message>
        <source>Choose the folder of the base, then that of the tuned model</source>
        <translation>Den Ordner der Basis wählen, dann den des nachtrainierten Modells</translation>
    </message>
    <message>
        <source>Open the &amp;sample audit</source>
        <translation>Beispielprüfung öff&amp;nen</translation>
    </message>
    <message>
        <source>A small language model and its fine-tune</source>
        <translation>Ein kleines Sprachmodell und sein Nachtraining</translation>
    </message>
    <message>
        <source>Check a certi&amp;ficate…</source>
        <translation>Ein Zerti&amp;fikat prüfen…</translation>
    </message>
    <message>
        <source>Open a .driftseal file</source>
        <translation>Eine .driftseal-Datei öffnen</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>Nicht mehr da</translation>
    </message>
    <message>
        <source>Open two fol&amp;ders…</source>
        <translation>Zwei &amp;Ordner öffnen…</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::WherePanel</name>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>größte</translation>
    </message>
    <message>
        <source>root mean square</source>
        <translation>quadratisches Mittel</translation>
    </message>
    <message>
        <source>What a cell of the picture shows</source>
        <translation>Was eine Zelle des Bildes zeigt</translation>
    </message>
    <message>
        <source>What a cell shows of the changes in it: the largest, or the root of their mean square</source>
        <translation>Was eine Zelle von den Änderungen in ihr zeigt: die größte, oder die Wurzel aus dem Mittel ihrer Quadrate</translation>
    </message>
    <message>
        <source>Logarithmic colours</source>
        <translation>Logarithmische Farben</translation>
    </message>
    <message>
        <source>Logarithmic colours show small and large changes at once</source>
        <translation>Logarithmische Farben zeigen kleine und große Änderungen zugleich</translation>
    </message>
    <message>
        <source>Mark the largest changes</source>
        <translation>Die größten Änderungen markieren</translation>
    </message>
    <message>
        <source>Rings round the largest changes</source>
        <translation>Ringe um die größten Änderungen</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Hineinzoomen (+)</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Herauszoomen (−)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Show the whole (0)</source>
        <translation>Das Ganze zeigen (0)</translation>
    </message>
</context>
</TS>
