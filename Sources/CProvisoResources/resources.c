#include "proviso_resources.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char attribution[] = {
#embed "../../Lexicons/attribution.tsv"
};
static const unsigned char classes[] = {
#embed "../../Lexicons/classes.tsv"
};
static const unsigned char commitment[] = {
#embed "../../Lexicons/commitment.tsv"
};
static const unsigned char conditions[] = {
#embed "../../Lexicons/conditions.tsv"
};
static const unsigned char lookalikes[] = {
#embed "../../Lexicons/lookalikes.tsv"
};
static const unsigned char modifiers[] = {
#embed "../../Lexicons/modifiers.tsv"
};
static const unsigned char slots[] = {
#embed "../../Lexicons/slots.tsv"
};
static const unsigned char verbs[] = {
#embed "../../Lexicons/verbs.tsv"
};
static const unsigned char wordsets[] = {
#embed "../../Lexicons/wordsets.tsv"
};
static const unsigned char image[] = {
#embed "../../Lexicons/lexicons.image"
};
static const unsigned char common_css[] = {
#embed "../ProvisoDesk/Pages/common.css"
};
static const unsigned char report_css[] = {
#embed "../ProvisoDesk/Pages/report.css"
};
static const unsigned char report_js[] = {
#embed "../ProvisoDesk/Pages/report.js"
};
static const unsigned char comparison_css[] = {
#embed "../ProvisoDesk/Pages/comparison.css"
};
static const unsigned char comparison_js[] = {
#embed "../ProvisoDesk/Pages/comparison.js"
};
// The weights are used where they lie, in whole cache lines.
static const _Alignas(64) unsigned char model[] = {
#embed "../../Models/default.proviso"
};

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t size;
} files[] = {
    {"attribution.tsv", attribution, sizeof attribution},
    {"classes.tsv", classes, sizeof classes},
    {"commitment.tsv", commitment, sizeof commitment},
    {"conditions.tsv", conditions, sizeof conditions},
    {"lookalikes.tsv", lookalikes, sizeof lookalikes},
    {"modifiers.tsv", modifiers, sizeof modifiers},
    {"slots.tsv", slots, sizeof slots},
    {"verbs.tsv", verbs, sizeof verbs},
    {"wordsets.tsv", wordsets, sizeof wordsets},
    {"lexicons.image", image, sizeof image},
    {"common.css", common_css, sizeof common_css},
    {"report.css", report_css, sizeof report_css},
    {"report.js", report_js, sizeof report_js},
    {"comparison.css", comparison_css, sizeof comparison_css},
    {"comparison.js", comparison_js, sizeof comparison_js},
    {"default.proviso", model, sizeof model},
};

int proviso_resource_count(void) { return sizeof files / sizeof files[0]; }
const char *proviso_resource_name(int index) { return files[index].name; }
const unsigned char *proviso_resource_bytes(int index, size_t *size) {
  *size = files[index].size;
  return files[index].bytes;
}
