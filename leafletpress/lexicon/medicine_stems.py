"""What an English word ends with that is the name of a medicine: stems of international nonproprietary names (WHO)."""

from __future__ import annotations

from leafletpress.lexicon.form import phrases, words

STEMS = phrases(
    "cillin mycin micin floxacin cycline cef[a-z]{3,} conazole nidazole prazole vir vudine pril sartan olol dipine statin "
    "xaban gatran parin grel caine azepam azolam barbital triptan setron tidine profen coxib oxicam codone morphone "
    "fentanil gliptin gliflozin glutide glitazone formin sone solone onide mab tinib platin rubicin taxel bicin "
    "trexate limus thiazide semide lukast terol tropium oxetine triptyline azapine peridone idone racetam bamazepine "
    "gabalin afil osin dronate dronic relin steride trozole oxifen penem zolid"
)
# English words that end so and are none, and names of what is no medicine.
NO_MEDICINES = words(
    "person season reason unison arsenic medicine comparison prison poison caesarean cortisone tension Edison Wilson "
    "Johnson Robinson Thompson Harrison Jackson Anderson liaison venison parson mason benison garrison caparison "
    "immunoglobulin april cocaine control alcohol aerosol cholesterol sterol elixir reservoir choir menthol phenol "
    "glycerol protocol confide aside beside inside outside decide provide divide guide suicide coincide override seaside "
    "bedside homicide pesticide worldwide alongside upside lopsided chlorine iodine endorphin"
)
