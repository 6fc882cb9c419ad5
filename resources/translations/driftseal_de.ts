<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>driftseal::ui</name>
    <message>
        <source>signer not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every tensor of both models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not every tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not analysable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bits of soundness; %2 were demanded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs your policy and your base manifest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has signed this certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody you trust vouches for the signer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody to trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no valid signature whose signer could be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It speaks of your policy and of your base model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It speaks of another policy or of another base model than yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not held against a policy and a base model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root of the base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root of the tuned model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digest of the policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>norm of the change at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drift does not keep to the policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. The Findings list says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2. The Findings list says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applying the policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message above says where and why; its line is marked below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No policy yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load one, or let one be proposed from the measured drift and tighten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load one now; it is applied as soon as the drift is measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy waits for the drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is applied as soon as two models are measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drift keeps to the policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to look at; it can be certified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every tensor is covered; it can be certified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norm, base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norm, tuned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at element</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 elements (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integer tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 elements changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights are rounded to multiples of 1 / 2^%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soundness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anything about what the model does: the certificate speaks of its weights alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none covers it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within its budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over its budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>applies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undecidable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged: it is not the one container that its parts have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its manifest is damaged or contradicts itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made for another policy than yours, or the policy in it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It speaks of another base model than yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it states is nothing that can be proved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its soundness account is not the one of this statement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proof was rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The statement does not reach the soundness that was demanded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proof was made for another statement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proof ends too early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proof holds a number that is not in the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proof of work is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The equations of the budgets do not hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Merkle path of the pads does not lead to its root.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column of the pads contradicts their claim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Merkle path of the base model does not lead to its root.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Merkle path of the tuned model does not lead to its root.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Merkle path of the first round does not lead to its root.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Merkle path of the second round does not lead to its root.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Merkle path of the opening does not lead to its root.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The opening contradicts what was claimed of the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last level of the opening contradicts its columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something follows the proof.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed check: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bounded norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sparse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>composite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no value differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no value differs by more than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is claimed of how it changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not part of the proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proved: the tuned model keeps to the policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proof is valid with %1 bits of soundness, and it speaks of your policy and your base model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected: this certificate proves nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your own copy of the policy and of the base manifest; without them a proof says nothing to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not rely on this certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proof is valid, but a signature on it is bad.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File: %1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reshaped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not analysable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In both models, with the same shape and type: compared element by element.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in the tuned model: there is nothing to compare it with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in the base model: the tuned model has lost it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In both models, with different shapes: cannot be compared element by element.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In both models, stored with different number types: compared by value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored in a way that cannot be compared by value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relative norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norm of the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn (1 − cosine)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frobenius norm of the change, divided by that of the base tensor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frobenius norm of the change: the root of the sum of its squares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest absolute change of a single element.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of elements whose stored value is not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One minus the cosine of the angle between base and tuned tensor; 0 if they point the same way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>almost done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scalar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>norm at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>norm at most %1 of the base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 of the entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and the rounding of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and rounding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and a rest: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>floating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>integer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matrices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deny</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule never reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pattern repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule selects nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule has no effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rules contradict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no rule covers it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule does not fit integers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out of the proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may change in any way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bound rounds to zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bound too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank is no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>support is no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block named twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing for the model norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing for the model support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to prove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anything goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be proved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frozen, yet changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too much is left over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many entries changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too coarse for the proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model over its budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many entries in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change below the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor reshaped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not analysed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closest to its limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a single value may change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Frobenius norm of the change is bounded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change is a matrix of low rank, as a LoRA makes it, but for a small rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a few entries change, which ones stays hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of low rank, a few changed entries, and a small rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May change in any way, but is part of the proof.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is left out of the proof: the certificate says nothing of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>role %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tower %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model of this session is not where it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model of this session was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not there. Choose where it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has another size than when the session was saved. It is opened as it is now: figures and findings may differ. If another version was meant, choose where it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written since the session was saved, and may hold something else. It is opened as it is now: figures and findings may differ. If another version was meant, choose where it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a base model and the model that was tuned from it, and see what can be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See how far each tensor has moved from the base.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what the tuning was allowed to change, and see whether it kept to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prove in zero knowledge that the tuning kept to the policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a certificate and check what it proves; no model is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring the drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposing a policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking a certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for structure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking digests of the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Committing to the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projecting the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proving the sums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the commitments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying the proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file could not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file could not be understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model holds values that are not numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is out of range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two things do not belong together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file has changed meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drift is larger than the policy allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This commitment is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audits how a fine-tuned network differs from its base.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the base model: a file or a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model tuned from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>judge the drift by this policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>POLICY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the language of the window: en or de</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CODE</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>driftseal::ui::CertificatesPage</name>
    <message>
        <source>Proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applicability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you demand of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a .driftseal file: choose one or drop it in this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your own copy of the policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your base manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your own copy of the manifest of the base model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least soundness, in bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cheating prover must not succeed with more than one chance in two to this power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Trust a key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a public key or an authority (PEM) whose signatures you trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chec&amp;k again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read all files again and check the certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certi&amp;ficate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;base manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At &amp;least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the certificate claims of each block appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soundness account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The soundness account appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soundness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your copy of the policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your copy of the base manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manifests (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.driftseal);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a key or an authority that you trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEM files (*.pem *.pub *.crt *.cer);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody is trusted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trusted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate could not be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message above says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No certificate is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or drop a .driftseal file. To check it you need your own copy of the policy and of the base manifest, but neither model.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>driftseal::ui::CertifyPage</name>
    <message>
        <source>Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where to write the certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manifest of the base, made earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: commit to the base now (optional, saves time)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name the tuned files by plain digests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anyone who has the tuned files can then recognise them; leave it off to keep the model secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Base manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Certify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what stands against a certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspect the certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check it once more, as a stranger would who has neither model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be proved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the certificate to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.driftseal)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the manifest of the base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manifests (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prove that the drift keeps to the policy, and write the certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proof is being made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on looking at the other pages. Nothing is written before the proof has been verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proof was made and verified; its soundness is %1 bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate could not be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message above says why. No file was left behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to certify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – give it to whoever checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuned manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – keep it to yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>driftseal::ui::ClaimsModel</name>
    <message>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is claimed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elements</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>driftseal::ui::CoverageModel</name>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>driftseal::ui::DetailsPanel</name>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule was applied to it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a tensor in the chart or the table to see it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two models; their figures appear here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>driftseal::ui::DriftChart</name>
    <message>
        <source>Drift along the depth of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers, in the order of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>driftseal::ui::DriftPage</name>
    <message>
        <source>Lo&amp;garithmic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows small and large drifts at once; unchanged tensors stand as rings on the axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tensor. Choose two models, or clear the search box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 tensors shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole model: &lt;b&gt;%1&lt;/b&gt; of its norm, %2 of %3 elements changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>driftseal::ui::Exporter</name>
    <message>
        <source>driftseal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 file (*.%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the &amp;figures (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as &amp;PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as &amp;SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as P&amp;DF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the figures as CS&amp;V…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all as CS&amp;V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>driftseal::ui::FindingsModel</name>
    <message>
        <source>the whole model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>driftseal::ui::FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No findings. They appear here when a policy is applied to a measured drift.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>driftseal::ui::HelpWindow</name>
    <message>
        <source>Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter goes to the next place, Shift+Enter to the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not part of this manual: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>driftseal::ui::JobStatus</name>
    <message>
        <source>Progress of the running job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the running job</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>driftseal::ui::JobsModel</name>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>driftseal::ui::JobsPanel</name>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing runs and nothing ran yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the chosen job, or the latest one that runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>driftseal::ui::MainWindow</name>
    <message>
        <source>Words that a tensor&apos;s name has, or a /regular expression/</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a regular expression: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not opened: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is opened is one session (.driftaudit), one policy (.json), certificates (.driftseal) and models: a file of safetensors, PyTorch, GGUF, ONNX or NumPy, the index of one in several files, or a folder. A model of another name can be chosen on the page Models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands as the tuned model. Now choose or drop the base that it adapts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n models at once</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>An audit compares two: drop the base and the model that was tuned from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An audit compares two. Choose which:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget those that are gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the proof?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proof is being made. If you close the window it is stopped, and nothing is left of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without saving the session?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was opened or changed since it was saved will not be in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture as &amp;PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture as &amp;SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture as P&amp;DF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures as &amp;CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the &amp;picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the fi&amp;gures (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That of the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window speaks it when it is opened the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open two files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open two f&amp;olders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recent pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the s&amp;ample audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;wap base and tuned model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Measure again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Load a policy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Propose a policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save the policy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Certify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top the running job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a certificate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shortcuts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What’s this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Driftseal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Driftseal %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audits how a fine-tuned network differs from its base and seals the finding in a zero-knowledge certificate. Free software under the GNU General Public License, version 3 or later. It sends nothing to any network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair and search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter tensors (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter tensors by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (%1 deny)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (%1 warn)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pair is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage: %1 of %2 tensors compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base: %1   →   tuned: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Driftseal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open s&amp;ession…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent sess&amp;ions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save session &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions (*.driftaudit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the base model is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the tuned model is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the session could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything else is open. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>driftseal::ui::MessageBar</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>driftseal::ui::ModelCard</name>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models (%1);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weight file (safetensors, PyTorch, GGUF, ONNX or NumPy), or the index of a model in several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder that holds a model, in one file or in parts with their index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>driftseal::ui::ModelsPage</name>
    <message>
        <source>Base model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuned model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap base and tuned model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tensors of both models appear here as soon as two models are chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every tensor of both models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show tensors: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tuned model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading their headers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pair could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message above says why. Choose another file or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every tensor can be compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tensors in both models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not every tensor can be compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not covered is not passed: a policy has to say what such tensors mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the %1, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop it anywhere in this window, or use the buttons above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 of 2: choose the base model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 of 2: choose the tuned model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>driftseal::ui::PathField</name>
    <message>
        <source>%1: choose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>driftseal::ui::PolicyPage</name>
    <message>
        <source>&amp;Load…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a policy from a JSON file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;ropose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the tightest policy that this drift meets, with the headroom chosen here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> % headroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headroom of a proposed policy, in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much larger than the measured drift the proposed bounds are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this policy as a JSON file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Apply changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge the drift by the text below (Ctrl+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rules yet. Load a policy, let one be proposed from the measured drift, or write one below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the policy (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy&apos;s text (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>driftseal::ui::ProgressPanel</name>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop now; no file is left behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>driftseal::ui::RulesModel</name>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensors it selects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decides for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rule that selects a tensor decides about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of tensors this rule decides about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest share of its budget that one of its blocks uses.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>driftseal::ui::ShortcutsModel</name>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>driftseal::ui::ShortcutsWindow</name>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No action has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All usual &amp;keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All actions have their usual keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 already belongs to “%2”. Choose other keys, or take them from there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;ew keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New keys of the chosen action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click here, then press the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no keys now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does “%2” now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>driftseal::ui::SoundnessModel</name>
    <message>
        <source> (the weakest)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bound</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>driftseal::ui::StageBar</name>
    <message>
        <source>Stages of the audit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>driftseal::ui::StageButton</name>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>driftseal::ui::TensorTableModel</name>
    <message>
        <source>Tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>|Δ| / |base|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>|Δ|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest Δ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine of the angle between base and tuned tensor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape of the tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number type as stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the tensor is in both models and can be compared</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>driftseal::ui::Welcome</name>
    <message>
        <source>Recent pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did the fine-tune change?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Driftseal measures how far a tuned network has moved from its base, holds that against a policy, and proves the result in zero knowledge: whoever checks the certificate needs neither model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a base model and its fine-tune here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two weight files (safetensors, PyTorch, GGUF, ONNX, NumPy) or model folders. A certificate or a policy can be dropped, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open two files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the base, then the tuned model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open two f&amp;olders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of the base, then that of the tuned model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;sample audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small language model and its fine-tune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a certi&amp;ficate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a .driftseal file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
