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
        <source>Added tensors</source>
        <translation>Hinzugekommene Tensoren</translation>
    </message>
    <message>
        <source>Missing tensors</source>
        <translation>Fehlende Tensoren</translation>
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
        <translation>niemand, dem zu trauen wäre</translation>
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
        <source>Certificate digest</source>
        <translation>Prüfsumme des Zertifikats</translation>
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
        <source>The message above says where and why; its line is marked below.</source>
        <translation>Die Meldung oben sagt, wo und warum; die Zeile ist unten markiert.</translation>
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
        <source>Used</source>
        <translation>Verbraucht</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>within its budget</source>
        <translation>innerhalb seines Budgets</translation>
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
        <translation>Drehung (1 − Kosinus)</translation>
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
        <source>What you demand of it</source>
        <translation>Was Sie von ihm verlangen</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>a .driftseal file: choose one or drop it in this window</source>
        <translation>eine .driftseal-Datei: wählen oder in dieses Fenster ziehen</translation>
    </message>
    <message>
        <source>Your policy</source>
        <translation>Ihre Richtlinie</translation>
    </message>
    <message>
        <source>your own copy of the policy</source>
        <translation>Ihre eigene Kopie der Richtlinie</translation>
    </message>
    <message>
        <source>Your base manifest</source>
        <translation>Ihr Manifest der Basis</translation>
    </message>
    <message>
        <source>your own copy of the manifest of the base model</source>
        <translation>Ihre eigene Kopie des Manifests des Basismodells</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> Bit</translation>
    </message>
    <message>
        <source>Least soundness, in bits</source>
        <translation>Geringste Sicherheit, in Bit</translation>
    </message>
    <message>
        <source>A cheating prover must not succeed with more than one chance in two to this power</source>
        <translation>Wer betrügt, darf damit nicht öfter als einmal in zwei hoch so viel Versuchen durchkommen</translation>
    </message>
    <message>
        <source>&amp;Trust a key…</source>
        <translation>Einem Schlüssel &amp;vertrauen…</translation>
    </message>
    <message>
        <source>Add a public key or an authority (PEM) whose signatures you trust</source>
        <translation>Einen öffentlichen Schlüssel oder eine Stelle (PEM) hinzunehmen, deren Unterschriften Sie vertrauen</translation>
    </message>
    <message>
        <source>Chec&amp;k again</source>
        <translation>Erneut &amp;prüfen</translation>
    </message>
    <message>
        <source>Read all files again and check the certificate</source>
        <translation>Alle Dateien erneut lesen und das Zertifikat prüfen</translation>
    </message>
    <message>
        <source>Certi&amp;ficate</source>
        <translation>Zerti&amp;fikat</translation>
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
        <source>At &amp;least</source>
        <translation>Mi&amp;ndestens</translation>
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
        <source>Soundness account</source>
        <translation>Sicherheitsrechnung</translation>
    </message>
    <message>
        <source>The soundness account appears here.</source>
        <translation>Die Sicherheitsrechnung erscheint hier.</translation>
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
    <message>
        <source>Choose a key or an authority that you trust</source>
        <translation>Wählen Sie einen Schlüssel oder eine Stelle, der Sie vertrauen</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.pub *.crt *.cer);;All files (*)</source>
        <translation>PEM-Dateien (*.pem *.pub *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>nobody is trusted yet</source>
        <translation>noch niemandem wird vertraut</translation>
    </message>
    <message>
        <source>trusted: %1</source>
        <translation>vertraut: %1</translation>
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
        <source>Open or drop a .driftseal file. To check it you need your own copy of the policy and of the base manifest, but neither model.</source>
        <translation>Öffnen Sie eine .driftseal-Datei, oder ziehen Sie sie hierher. Zum Prüfen brauchen Sie Ihre eigene Kopie der Richtlinie und des Manifests der Basis, aber keines der Modelle.</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::CertifyPage</name>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Datei des Zertifikats</translation>
    </message>
    <message>
        <source>where to write the certificate</source>
        <translation>wohin das Zertifikat geschrieben wird</translation>
    </message>
    <message>
        <source>Manifest of the base, made earlier</source>
        <translation>Manifest der Basis, früher gemacht</translation>
    </message>
    <message>
        <source>none: commit to the base now (optional, saves time)</source>
        <translation>keines: jetzt auf die Basis festlegen (freiwillig, spart Zeit)</translation>
    </message>
    <message>
        <source>&amp;Name the tuned files by plain digests</source>
        <translation>Die nachtrainierten Dateien mit einfachen Prüfsummen &amp;nennen</translation>
    </message>
    <message>
        <source>Anyone who has the tuned files can then recognise them; leave it off to keep the model secret</source>
        <translation>Wer die nachtrainierten Dateien hat, kann sie dann wiedererkennen; aus lassen, um das Modell geheim zu halten</translation>
    </message>
    <message>
        <source>&amp;Write to</source>
        <translation>&amp;Schreiben nach</translation>
    </message>
    <message>
        <source>&amp;Base manifest</source>
        <translation>Manifest der &amp;Basis</translation>
    </message>
    <message>
        <source>&amp;Certify</source>
        <translation>&amp;Zertifizieren</translation>
    </message>
    <message>
        <source>Show &amp;findings</source>
        <translation>Be&amp;funde zeigen</translation>
    </message>
    <message>
        <source>Show what stands against a certificate</source>
        <translation>Zeigen, was einem Zertifikat entgegensteht</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>&amp;Inspect the certificate</source>
        <translation>Das Zertifikat ans&amp;ehen</translation>
    </message>
    <message>
        <source>Check it once more, as a stranger would who has neither model</source>
        <translation>Es noch einmal prüfen, wie ein Fremder, der keines der Modelle hat</translation>
    </message>
    <message>
        <source>What will be proved</source>
        <translation>Was bewiesen wird</translation>
    </message>
    <message>
        <source>Write the certificate to</source>
        <translation>Das Zertifikat schreiben nach</translation>
    </message>
    <message>
        <source>Certificates (*.driftseal)</source>
        <translation>Zertifikate (*.driftseal)</translation>
    </message>
    <message>
        <source>Choose the manifest of the base</source>
        <translation>Wählen Sie das Manifest der Basis</translation>
    </message>
    <message>
        <source>Manifests (*.json);;All files (*)</source>
        <translation>Manifeste (*.json);;Alle Dateien (*)</translation>
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
        <source>You can go on looking at the other pages. Nothing is written before the proof has been verified.</source>
        <translation>Sie können sich inzwischen die anderen Seiten ansehen. Nichts wird geschrieben, bevor der Beweis geprüft ist.</translation>
    </message>
    <message>
        <source>Certified</source>
        <translation>Zertifiziert</translation>
    </message>
    <message>
        <source>The proof was made and verified; its soundness is %1 bits.</source>
        <translation>Der Beweis wurde geführt und geprüft; seine Sicherheit beträgt %1 Bit.</translation>
    </message>
    <message>
        <source>The certificate could not be made</source>
        <translation>Das Zertifikat ließ sich nicht machen</translation>
    </message>
    <message>
        <source>The message above says why. No file was left behind.</source>
        <translation>Die Meldung oben sagt, warum. Keine Datei ist zurückgeblieben.</translation>
    </message>
    <message>
        <source>Ready to certify</source>
        <translation>Bereit zum Zertifizieren</translation>
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
        <translation>Manifest des nachtrainierten Modells</translation>
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
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::ClaimsModel</name>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What is claimed</source>
        <translation>Was behauptet wird</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensoren</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elemente</translation>
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
</context>
<context>
    <name>driftseal::ui::DriftChart</name>
    <message>
        <source>Drift along the depth of the network</source>
        <translation>Abweichung entlang der Tiefe des Netzes</translation>
    </message>
    <message>
        <source>layers, in the order of the model</source>
        <translation>Schichten, in der Reihenfolge des Modells</translation>
    </message>
    <message>
        <source>%1 (%)</source>
        <translation>%1 (%)</translation>
    </message>
    <message>
        <source>tensor</source>
        <translation>Tensor</translation>
    </message>
</context>
<context>
    <name>driftseal::ui::DriftPage</name>
    <message>
        <source>Lo&amp;garithmic</source>
        <translation>Lo&amp;garithmisch</translation>
    </message>
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
        <source>Shows small and large drifts at once; unchanged tensors stand as rings on the axis</source>
        <translation>Zeigt kleine und große Abweichungen zugleich; unveränderte Tensoren stehen als Ringe auf der Achse</translation>
    </message>
    <message>
        <source>No tensor. Choose two models, or clear the search box.</source>
        <translation>Kein Tensor. Wählen Sie zwei Modelle, oder leeren Sie das Suchfeld.</translation>
    </message>
    <message>
        <source>%1 of %2 tensors shown</source>
        <translation>%1 von %2 Tensoren gezeigt</translation>
    </message>
    <message>
        <source>Whole model: &lt;b&gt;%1&lt;/b&gt; of its norm, %2 of %3 elements changed</source>
        <translation>Ganzes Modell: &lt;b&gt;%1&lt;/b&gt; seiner Norm, %2 von %3 Elementen geändert</translation>
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
        <source>C&amp;lear the filter</source>
        <translation>Filter &amp;löschen</translation>
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
        <source>&amp;Save the policy…</source>
        <translation>Richtlinie &amp;sichern…</translation>
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
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensoren</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Models (%1);;All files (*)</source>
        <translation>Modelle (%1);;Alle Dateien (*)</translation>
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
        <source>A folder that holds a model, in one file or in parts with their index</source>
        <translation>Ein Ordner mit einem Modell, in einer Datei oder in Teilen mit ihrem Index</translation>
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
        <source>Coverage ledger</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>The tensors of both models appear here as soon as two models are chosen.</source>
        <translation>Die Tensoren beider Modelle erscheinen hier, sobald zwei Modelle gewählt sind.</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>Every tensor of both models</source>
        <translation>Jeder Tensor beider Modelle</translation>
    </message>
    <message>
        <source>Show tensors: %1</source>
        <translation>Tensoren zeigen: %1</translation>
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
        <source>Every tensor can be compared</source>
        <translation>Jeder Tensor lässt sich vergleichen</translation>
    </message>
    <message>
        <source>%1 tensors in both models.</source>
        <translation>%1 Tensoren in beiden Modellen.</translation>
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
        <source>Drop it anywhere in this window, or use the buttons above.</source>
        <translation>In dieses Fenster ziehen oder die Knöpfe oben benutzen.</translation>
    </message>
    <message>
        <source>1 of 2: choose the base model</source>
        <translation>1 von 2: das Basismodell wählen</translation>
    </message>
    <message>
        <source>2 of 2: choose the tuned model</source>
        <translation>2 von 2: das nachtrainierte Modell wählen</translation>
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
        <translation>Vo&amp;rschlagen</translation>
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
        <source>&amp;Save as…</source>
        <translation>&amp;Sichern als…</translation>
    </message>
    <message>
        <source>Save this policy as a JSON file</source>
        <translation>Diese Richtlinie als JSON-Datei sichern</translation>
    </message>
    <message>
        <source>&amp;Apply changes</source>
        <translation>Ä&amp;nderungen anwenden</translation>
    </message>
    <message>
        <source>Judge the drift by the text below (Ctrl+Return)</source>
        <translation>Die Abweichung nach dem Text unten beurteilen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>No rules yet. Load a policy, let one be proposed from the measured drift, or write one below.</source>
        <translation>Noch keine Regeln. Laden Sie eine Richtlinie, lassen Sie eine aus der gemessenen Abweichung vorschlagen, oder schreiben Sie unten eine.</translation>
    </message>
    <message>
        <source>Text of the policy (JSON)</source>
        <translation>Text der Richtlinie (JSON)</translation>
    </message>
    <message>
        <source>The policy&apos;s text (JSON)</source>
        <translation>Der Text der Richtlinie (JSON)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
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
</context>
<context>
    <name>driftseal::ui::ProgressPanel</name>
    <message>
        <source>S&amp;top</source>
        <translation>A&amp;nhalten</translation>
    </message>
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
        <source>Tensors it selects</source>
        <translation>Tensoren, die sie auswählt</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Decides for</source>
        <translation>Entscheidet über</translation>
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
    <name>driftseal::ui::SoundnessModel</name>
    <message>
        <source> (the weakest)</source>
        <translation> (der schwächste)</translation>
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
        <source>Bound</source>
        <translation>Schranke</translation>
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
        <translation>Zwei &amp;Dateien öffnen…</translation>
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
        <translation>&amp;Beispielprüfung öffnen</translation>
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
</TS>
