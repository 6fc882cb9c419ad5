# The arrows of docs/architecture.md, enforced at configure time: driftseal_library() refuses a dependency that the
# list does not allow. tests/architecture checks the same arrows on the #include lines.

set(DRIFTSEAL_ARROWS_base "")
set(DRIFTSEAL_ARROWS_tensor "base")
set(DRIFTSEAL_ARROWS_model "tensor;base")
set(DRIFTSEAL_ARROWS_architecture_roles "tensor;base")
set(DRIFTSEAL_ARROWS_architecture "architecture_roles;model;tensor;base")
set(DRIFTSEAL_ARROWS_adapters "architecture_roles;model;tensor;base")
set(DRIFTSEAL_ARROWS_drift "architecture;architecture_roles;model;tensor;base")
set(DRIFTSEAL_ARROWS_drift_spectrum "drift;model;tensor;base")
set(DRIFTSEAL_ARROWS_drift_components "drift_spectrum;drift;model;tensor;base")
set(DRIFTSEAL_ARROWS_policy_rules "architecture_roles;tensor;base")
set(DRIFTSEAL_ARROWS_policy
    "policy_rules;drift_components;drift_spectrum;drift;architecture;architecture_roles;model;tensor;base")
set(DRIFTSEAL_ARROWS_ledger "policy;${DRIFTSEAL_ARROWS_policy}")
set(DRIFTSEAL_ARROWS_proof_field "base")
set(DRIFTSEAL_ARROWS_proof_reed_solomon "proof_field;base")
set(DRIFTSEAL_ARROWS_proof_merkle "proof_field;base")
set(DRIFTSEAL_ARROWS_proof_transcript "proof_field;base")
set(DRIFTSEAL_ARROWS_proof_security "proof_field;base")
set(DRIFTSEAL_ARROWS_proof_relation "proof_security;proof_transcript;proof_field;base")
# A protocol folder holds two libraries, one a half: what both sides share lives with the verifier's half.
set(DRIFTSEAL_ARROWS_proof_opening
    "proof_relation;proof_security;proof_transcript;proof_merkle;proof_reed_solomon;proof_field;base")
set(DRIFTSEAL_ARROWS_proof_opening_prover "proof_opening;${DRIFTSEAL_ARROWS_proof_opening}")
set(DRIFTSEAL_ARROWS_proof_sumcheck "proof_opening;${DRIFTSEAL_ARROWS_proof_opening}")
set(DRIFTSEAL_ARROWS_proof_sumcheck_prover
    "proof_sumcheck;proof_opening_prover;${DRIFTSEAL_ARROWS_proof_sumcheck}")
set(DRIFTSEAL_ARROWS_proof_certificate "proof_relation;proof_security;proof_field;base")
set(DRIFTSEAL_ARROWS_proof_verify "proof_sumcheck;${DRIFTSEAL_ARROWS_proof_sumcheck}")
set(DRIFTSEAL_ARROWS_proof_prove "proof_sumcheck_prover;${DRIFTSEAL_ARROWS_proof_sumcheck_prover}")
set(DRIFTSEAL_ARROWS_sign "base")
# What a relying party needs, and nothing else: no model reading, no prover, no Qt.
set(DRIFTSEAL_ARROWS_audit_check
    "proof_verify;proof_certificate;proof_relation;proof_security;policy_rules;architecture_roles;sign;tensor;base")
set(DRIFTSEAL_ARROWS_audit
    "adapters;audit_check;policy;proof_prove;proof_opening_prover;${DRIFTSEAL_ARROWS_policy};${DRIFTSEAL_ARROWS_audit_check}")
set(DRIFTSEAL_ARROWS_report "audit_check;policy;${DRIFTSEAL_ARROWS_policy};${DRIFTSEAL_ARROWS_audit_check}")
set(DRIFTSEAL_ARROWS_report_pdf "report;base")

# driftseal_library(NAME SOURCES file... DEPENDS library... LINK external...)
function(driftseal_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;LINK" ${ARGN})
  if(NOT DEFINED DRIFTSEAL_ARROWS_${name})
    message(FATAL_ERROR "library '${name}' is not in the list of arrows (resources/build/arrows.cmake)")
  endif()
  foreach(dependency IN LISTS ARG_DEPENDS)
    if(NOT dependency IN_LIST DRIFTSEAL_ARROWS_${name})
      message(FATAL_ERROR "forbidden arrow: ${name} -> ${dependency} (resources/build/arrows.cmake)")
    endif()
  endforeach()
  if(name MATCHES "^(base|tensor|model|architecture|drift|policy|proof|sign|audit|report$)" AND "${ARG_LINK}" MATCHES "Qt6")
    message(FATAL_ERROR "forbidden arrow: ${name} -> Qt (only report_pdf may use Qt Gui)")
  endif()
  add_library(driftseal_${name} STATIC ${ARG_SOURCES})
  target_include_directories(driftseal_${name} PUBLIC ${PROJECT_SOURCE_DIR})
  driftseal_warnings(driftseal_${name})
  foreach(dependency IN LISTS ARG_DEPENDS)
    target_link_libraries(driftseal_${name} PUBLIC driftseal_${dependency})
  endforeach()
  target_link_libraries(driftseal_${name} PUBLIC ${ARG_LINK})
endfunction()

# Warnings are errors, in our own code.
function(driftseal_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
                                           -Wimplicit-fallthrough -Werror)
endfunction()
