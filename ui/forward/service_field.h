// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/forward_catalog.h"
#include "ui/forward/form_field.h"

#include <optional>

class QKeyEvent;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace otklik {

/// Which kind of request: some letters of its name or of its group, arrows, Enter. The list goes when one is chosen and
/// comes back as soon as something else is typed.
class ServiceField final : public FormField {
    Q_OBJECT
public:
    explicit ServiceField(QWidget *parent);

    void setServices(std::vector<ForwardService> services); ///< nothing is chosen then; what was typed stays
    const ForwardService *service() const; ///< null: none is chosen
    void choose(const QString &code); ///< nothing where there is no such one
    QWidget *stop() const;

signals:
    void changed(); ///< chosen, or not any more
    void taken(); ///< a person has chosen: go on

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool handleKey(const QKeyEvent *event);
    void offer();
    void fitList();
    void moveBy(int rows);
    void take(const QListWidgetItem *item);
    void choose(std::optional<std::size_t> index);

    std::vector<ForwardService> m_services;
    std::optional<std::size_t> m_chosen;
    QLineEdit *m_typed;
    QListWidget *m_list;
};

} // namespace otklik
