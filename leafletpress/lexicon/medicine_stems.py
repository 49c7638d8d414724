"""What an English word begins or ends with that is the name of a medicine: stems of WHO's nonproprietary names."""

from __future__ import annotations

import re

from leafletpress.lexicon.form import phrases, words

BEGINNINGS = phrases("cef ceph sulfa sulpha")
ENDINGS = phrases(
    "cillin mycin micin floxacin cycline conazole nidazole prazole vir vudine pril sartan olol dipine statin xaban "
    "gatran parin grel caine azepam azolam barbital triptan setron tidine profen coxib oxicam codone morphone fentanil "
    "gliptin gliflozin glutide glitazone formin sone solone onide mab tinib platin rubicin taxel bicin trexate limus "
    "thiazide semide lukast terol tropium oxetine triptyline azapine idone racetam bamazepine gabalin afil osin "
    "dronate dronic relin steride trozole oxifen penem zolid"
)
# English words that begin or end so and are none: what the body makes, and a few others.
NO_MEDICINES = words("cholesterol somatostatin myosin histidine ghrelin glucuronide mongrel cephalic sulphate sulfate")
# An English text with one of these speaks of medicines, by name or not.
MEDICINE = re.compile(
    r"\b(?:medicines?|medication|drugs?|tablets?|pills?|capsules?|doses?|inject\w*|inhalers?|drops|creams?|syrups?|patch(?:es)?|"
    r"painkillers?|sedatives?|antibiotics?|thinners?|anaesthetics?|vaccines?|allerg\w+|treatment|prescri\w+|mg|micrograms?|ml)\b",
    re.I,
)
