#pragma once
// Without ICU's headers, which Foundation has in another version: Swift refuses to see both. What they declare for libxml2
// stands behind pointers only and is not used here.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
