// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace otklik {

/// One kind of operation that `do` takes: what is checked and what is documented, from one table.
struct OperationKind {
    struct Field {
        const char *name;
        bool isRequired;
        const char *meaning; ///< to be translated
    };
    const char *name;
    const char *meaning; ///< to be translated
    std::vector<Field> fields;
    std::vector<const char *> refusals; ///< words of namespace refusal, and error names
};

const std::vector<OperationKind> &operationKinds();

/// nullptr for what `do` does not take.
const OperationKind *findOperationKind(const QString &name);

/// Everything that `otklikctl do --help` says of the lines.
QString operationHelp();

} // namespace otklik
